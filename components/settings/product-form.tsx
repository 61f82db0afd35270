// Promises one form for a product, new or known: its words, price, codes, packs, reorder point; what has a history cannot change its unit.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { DocumentField } from "@/components/stock/document-field";
import { Refused } from "@/components/stock/refused";
import { Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input, Textarea } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { QuantityInput } from "@/components/ui/quantity-input";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { notify } from "@/components/ui/toast";
import { bodyOfProduct, draftOfProduct, type ProductDraft, variantOf } from "@/lib/settings/product-draft";
import { type ProductFormData, settingsQueries } from "@/lib/settings/settings.queries";
import { useViewer } from "@/lib/staff/use-viewer";
import type { Places } from "@/lib/stock/board";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useAct } from "@/lib/stock/use-act";
import { ProductFamily } from "./product-family";
import { ProductParts } from "./product-parts";

const NONE = "none";
const units = ["piece", "gram", "kilogram", "milliliter", "liter", "meter", "hour"] as const;

interface ProductFormProps {
  id: string | null;
  /** Names the product that a new variant is a variant of. */
  of: string | null;
  /** What a till scanned and did not know. */
  barcode?: string | undefined;
}

export function ProductForm({ id, of, barcode }: ProductFormProps) {
  const t = useTranslations("settings");
  const places = useQuery(stockQueries.places());
  const product = useQuery({ ...settingsQueries.product(id ?? "new"), enabled: id !== null });
  const parent = useQuery({ ...settingsQueries.product(of ?? "none"), enabled: of !== null });
  const error = places.error ?? product.error ?? parent.error;
  if (!places.data || (id !== null && !product.data) || (of !== null && !parent.data))
    return error ? <Trouble error={error} /> : <SkeletonRows rows={10} />;
  return (
    <>
      <PageHeader
        before={
          <Link href={id === null ? "/settings" : `/stock/products/${id}`} className="target underline">
            {id === null ? t("title") : product.data?.name}
          </Link>
        }
        title={id === null ? t("product.new") : t("product.title")}
      />
      <Form id={id} known={product.data ?? null} parent={parent.data ?? null} places={places.data} barcode={barcode} />
    </>
  );
}

interface FormProps {
  id: string | null;
  known: ProductFormData | null;
  parent: ProductFormData | null;
  places: Places;
  barcode: string | undefined;
}

function Form({ id, known, parent, places, barcode }: FormProps) {
  const t = useTranslations("settings");
  const router = useRouter();
  const client = useQueryClient();
  const { org } = useViewer();
  const [draft, setDraft] = useState<ProductDraft>(() => ({
    ...(parent ? variantOf(parent) : draftOfProduct(known, places.taxClasses[0]?.id ?? "")),
    ...(barcode ? { barcodes: barcode } : {}),
  }));
  const set = (change: Partial<ProductDraft>) => setDraft((before) => ({ ...before, ...change }));
  const act = useAct<{ product: { id: string } }>(({ product }) => {
    notify.good(t("saved", { name: draft.name }));
    void client.invalidateQueries({ queryKey: ["settings"] });
    router.push(`/stock/products/${product.id}`);
  });
  const body = bodyOfProduct(draft);
  const options = (list: readonly { id: string; name: string }[]) => [
    { value: NONE, label: "–" },
    ...list.map((one) => ({ value: one.id, label: one.name })),
  ];
  const stands = known ?? parent;
  return (
    <form
      className="flex max-w-3xl flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (body)
          act.mutate({
            url: id === null ? "/api/products" : `/api/products/${id}`,
            method: id === null ? "POST" : "PUT",
            body,
          });
      }}
    >
      <Card title={t("product.what")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("product.name")} required>
            <Input value={draft.name} maxLength={200} onChange={(event) => set({ name: event.currentTarget.value })} />
          </Field>
          <Field label={t("product.sku")} required>
            <Input value={draft.sku} maxLength={64} onChange={(event) => set({ sku: event.currentTarget.value })} />
          </Field>
          <Field label={t("product.category")}>
            <Select
              value={draft.categoryId || NONE}
              onValue={(value) => set({ categoryId: value === NONE ? "" : value })}
              options={options(places.categories.filter((one) => one.isActive || one.id === stands?.categoryId))}
            />
          </Field>
          <Field label={t("product.home")}>
            <Select
              value={draft.primaryLocationId || NONE}
              onValue={(value) => set({ primaryLocationId: value === NONE ? "" : value })}
              options={options(places.locations)}
            />
          </Field>
          <Field label={t("product.favourite")} hint={t("product.favouriteHint")}>
            <Input
              inputMode="numeric"
              value={draft.favourite}
              maxLength={3}
              onChange={(event) => set({ favourite: event.currentTarget.value })}
            />
          </Field>
          <Field label={t("product.unit")} hint={known?.hasHistory ? t("product.unitKept") : undefined}>
            <Select
              value={draft.unit}
              disabled={known?.hasHistory}
              onValue={(unit) => set({ unit, decimals: unit === "piece" ? 0 : 4 })}
              options={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
            />
          </Field>
          <Checkbox
            label={t("product.lots")}
            hint={t("product.lotsHint")}
            checked={draft.hasLots}
            disabled={known?.hasHistory}
            onValue={(hasLots) => set({ hasLots })}
          />
          <Field label={t("product.barcodes")} hint={t("product.onePerLine")}>
            <Textarea
              rows={2}
              value={draft.barcodes}
              onChange={(event) => set({ barcodes: event.currentTarget.value })}
            />
          </Field>
          <Field label={t("product.packs")} hint={t("product.packsHint")}>
            <Textarea rows={2} value={draft.units} onChange={(event) => set({ units: event.currentTarget.value })} />
          </Field>
        </div>
        <div className="mt-4">
          <DocumentField kind="products" name={draft.imageName} onName={(imageName) => set({ imageName })} />
        </div>
      </Card>
      <ProductFamily known={known} parentName={parent?.name ?? known?.parentName ?? null} draft={draft} onDraft={set} />
      <ProductParts parts={draft.parts} isFixed={known?.hasHistory ?? false} onParts={(parts) => set({ parts })} />
      <Card title={t("product.money")}>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={t("product.price")} required>
            <MoneyInput
              value={draft.priceMinor}
              onValue={(priceMinor) => set({ priceMinor })}
              currency={org.currency}
            />
          </Field>
          <Field label={t("product.cost")}>
            <MoneyInput value={draft.costMinor} onValue={(costMinor) => set({ costMinor })} currency={org.currency} />
          </Field>
          <Field label={t("product.tax")} required>
            <Select
              value={draft.taxClassId}
              onValue={(taxClassId) => set({ taxClassId })}
              options={places.taxClasses.map((one) => ({ value: one.id, label: one.name }))}
            />
          </Field>
        </div>
      </Card>
      <Card title={t("product.buying")}>
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label={t("product.supplier")}>
            <Select
              value={draft.supplierId || NONE}
              onValue={(value) => set({ supplierId: value === NONE ? "" : value })}
              options={options(suppliersFor(stands, places.suppliers))}
            />
          </Field>
          <Field label={t("product.reorderPoint")}>
            <QuantityInput
              value={draft.reorderPoint}
              onValue={(reorderPoint) => set({ reorderPoint })}
              unit={draft.unit}
            />
          </Field>
          <Field label={t("product.reorderQuantity")}>
            <QuantityInput
              value={draft.reorderQuantity}
              onValue={(reorderQuantity) => set({ reorderQuantity })}
              unit={draft.unit}
            />
          </Field>
        </div>
      </Card>
      {act.error ? <Refused error={act.error} /> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={body === null} isBusy={act.isPending}>
          {t("save")}
        </Button>
        <Button onClick={() => router.back()}>{t("cancel")}</Button>
        {isBare(draft) ? <p className="text-muted text-sm">{t("product.needs")}</p> : null}
      </div>
    </form>
  );
}

/** Who supplies it stays a choice though nothing is ordered from them any more: the form would say that nobody did. */
function suppliersFor(product: ProductFormData | null, offered: Places["suppliers"]): Places["suppliers"] {
  if (!product?.supplierId || offered.some((one) => one.id === product.supplierId)) return offered;
  return [...offered, { id: product.supplierId, name: product.supplierName ?? "" }];
}

/** What every product needs is not there yet. */
const isBare = ({ name, sku, priceMinor, taxClassId }: ProductDraft) =>
  !name.trim() || !sku.trim() || priceMinor === null || !taxClassId;
