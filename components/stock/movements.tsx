// Promises the movements of a filter that stands in the address, its days those of the shop, and exactly these as a file.
"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { ExportLink } from "@/components/shell/export-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { daysBetween, shopDay } from "@/lib/format/zoned";
import { useViewer } from "@/lib/staff/use-viewer";
import { movementTypes } from "@/lib/stock/movement-types";
import { addressOf } from "@/lib/stock/stock.queries";
import { CategoryFilter } from "./category-filter";
import { LedgerList } from "./ledger-list";
import { PlaceFilter } from "./place-filter";
import { ProductFilter } from "./product-filter";

const ALL = "all";
const presets = [
  ["today", 1],
  ["last7", 7],
  ["last30", 30],
] as const;
const filters = {
  type: parseAsStringLiteral(movementTypes),
  locationId: parseAsString,
  productId: parseAsString,
  categoryId: parseAsString,
  reference: parseAsString,
  from: parseAsString,
  to: parseAsString,
};
const nothing = {
  type: null,
  locationId: null,
  productId: null,
  categoryId: null,
  reference: null,
  from: null,
  to: null,
};

export function Movements() {
  const t = useTranslations("stock");
  const { timeZone } = useViewer().org;
  const [values, set] = useQueryStates(filters, { history: "replace" });
  const isFiltered = Object.values(values).some((value) => value !== null);
  const filter = {
    type: values.type ?? undefined,
    locationId: values.locationId ?? undefined,
    productId: values.productId ?? undefined,
    categoryId: values.categoryId ?? undefined,
    reference: values.reference ?? undefined,
    ...daysBetween(timeZone, values.from, values.to),
  };
  const today = shopDay(timeZone);
  return (
    <Card isFlush className="mt-4 overflow-clip! [--pill-top:4rem]">
      <search className="flex flex-wrap items-end gap-2 p-3">
        <Field label={t("ledger.type")} className="w-44 max-sm:w-[calc(50%-0.25rem)]">
          <Select
            size="sm"
            value={values.type ?? ALL}
            onValue={(type) => void set({ type: type === ALL ? null : type })}
            options={[
              { value: ALL, label: t("ledger.allTypes") },
              ...movementTypes.map((type) => ({ value: type, label: t(`type.${type}`) })),
            ]}
          />
        </Field>
        <ProductFilter productId={values.productId} onProduct={(productId) => void set({ productId })} />
        <CategoryFilter categoryId={values.categoryId} onCategory={(categoryId) => void set({ categoryId })} />
        <PlaceFilter locationId={values.locationId} onPlace={(locationId) => void set({ locationId })} />
        <Field label={t("ledger.from")} className="w-40 max-sm:w-[calc(50%-0.25rem)]">
          <Input
            size="sm"
            type="date"
            value={values.from ?? ""}
            onChange={(event) => void set({ from: event.currentTarget.value || null })}
          />
        </Field>
        <Field label={t("ledger.to")} className="w-40 max-sm:w-[calc(50%-0.25rem)]">
          <Input
            size="sm"
            type="date"
            value={values.to ?? ""}
            onChange={(event) => void set({ to: event.currentTarget.value || null })}
          />
        </Field>
        <fieldset className="flex flex-wrap gap-2" aria-label={t("ledger.period")}>
          {presets.map(([preset, days]) => {
            const from = shopDay(timeZone, days - 1);
            const isOn = values.from === from && values.to === today;
            return (
              <Button
                key={preset}
                size="sm"
                aria-pressed={isOn}
                look={isOn ? "primary" : "plain"}
                onClick={() => void set({ from, to: today })}
              >
                {t(`ledger.${preset}`)}
              </Button>
            );
          })}
        </fieldset>
        {values.reference ? (
          <Button
            size="sm"
            icon={<X aria-hidden="true" className="size-4" />}
            aria-label={t("ledger.notOnly")}
            onClick={() => void set({ reference: null })}
          >
            {t("ledger.only", { what: referenceWord(t, values.reference) })}
          </Button>
        ) : null}
        {isFiltered ? (
          <Button look="quiet" size="sm" onClick={() => void set(nothing)}>
            {t("filter.reset")}
          </Button>
        ) : null}
        <ExportLink href={addressOf("/api/stock/transactions/export", filter)} className="ms-auto">
          {t("export")}
        </ExportLink>
      </search>
      <LedgerList filter={filter} />
    </Card>
  );
}

/** «transfer 1a2b»: what all these movements belong to. */
function referenceWord(t: ReturnType<typeof useTranslations<"stock">>, reference: string): string {
  const [kind = "", id = ""] = reference.split(":");
  return `${t.has(`reference.${kind}`) ? t(`reference.${kind}`) : kind} ${id.slice(-4)}`;
}
