// Promises that a delivery says where it goes, what it cost and from whom, by lot where the product has lots, with its paper.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Select } from "@/components/ui/select";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { stockQueries } from "@/lib/stock/stock.queries";
import { DocumentField } from "./document-field";
import { type MoveFormProps, packOptions, rowName } from "./move-words";

const NONE = "none";

export function ReceiveFields({ product, draft, onDraft }: MoveFormProps) {
  const t = useTranslations("stock");
  const { org } = useViewer();
  const format = useShopFormat();
  const { data: places } = useQuery(stockQueries.places());
  const { data: page } = useQuery(stockQueries.product(product.id));
  const rows = product.rows.filter((row) => row.isActive);
  const known = new Set(page?.hasLots ? [] : rows.map((row) => row.locationId));
  const options = [
    ...rows.map((row) => ({ value: row.inventoryId, label: rowName(row) })),
    ...(places?.locations ?? [])
      .filter((place) => !known.has(place.id))
      .map((place) => ({ value: place.id, label: t("form.newAt", { place: place.name }) })),
  ];
  const isNew = draft.locationId !== "";
  return (
    <>
      <Field label={t("form.place")} required>
        <Select
          value={draft.inventoryId || draft.locationId}
          placeholder={t("form.choose")}
          options={options}
          onValue={(value) => {
            const isRow = rows.some((row) => row.inventoryId === value);
            onDraft({ inventoryId: isRow ? value : "", locationId: isRow ? "" : value });
          }}
        />
      </Field>
      {isNew && page?.hasLots ? (
        <div className="grid grid-cols-2 gap-3">
          <Field label={t("form.lot")} required>
            <Input
              value={draft.lotCode}
              maxLength={64}
              onChange={(event) => onDraft({ lotCode: event.currentTarget.value })}
            />
          </Field>
          <Field label={t("form.expires")}>
            <Input
              type="date"
              value={draft.expiresOn}
              onChange={(event) => onDraft({ expiresOn: event.currentTarget.value })}
            />
          </Field>
        </div>
      ) : null}
      {page && page.units.length > 0 ? (
        <Field label={t("form.pack")}>
          <Select
            value={draft.pack}
            onValue={(pack) => onDraft({ pack })}
            options={packOptions(page.units, product.unit, format)}
          />
        </Field>
      ) : null}
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("form.cost")}>
          <MoneyInput value={draft.unitCost} onValue={(unitCost) => onDraft({ unitCost })} currency={org.currency} />
        </Field>
        <Field label={t("column.supplier")}>
          <Select
            value={draft.supplierId || NONE}
            onValue={(value) => onDraft({ supplierId: value === NONE ? "" : value })}
            options={[
              { value: NONE, label: "–" },
              ...(places?.suppliers ?? []).map((supplier) => ({ value: supplier.id, label: supplier.name })),
            ]}
          />
        </Field>
      </div>
      <DocumentField kind="deliveries" name={draft.document} onName={(document) => onDraft({ document })} />
    </>
  );
}
