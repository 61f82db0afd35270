// Promises every movement behind filters that live in the address, and time travel: stock at a moment, and against another.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Tabs } from "@/components/ui/tabs";
import { movementTypes } from "@/lib/stock/movement-types";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useLiveBoard } from "@/lib/stock/use-live-board";
import { AsOf } from "./as-of";
import { LedgerList } from "./ledger-list";
import { LiveMark } from "./live-mark";

const ALL = "all";
const filters = {
  view: parseAsStringLiteral(["movements", "at"] as const).withDefault("movements"),
  type: parseAsStringLiteral(movementTypes),
  locationId: parseAsString,
  reference: parseAsString,
  from: parseAsString,
  to: parseAsString,
};

export function LedgerScreen() {
  return (
    <NuqsAdapter>
      <Ledger />
    </NuqsAdapter>
  );
}

function Ledger() {
  const t = useTranslations("stock");
  const status = useLiveBoard();
  const [values, set] = useQueryStates(filters, { history: "replace" });
  return (
    <>
      <PageHeader title={t("ledger.title")} hint={<LiveMark status={status} />} />
      <Tabs
        label={t("ledger.title")}
        value={values.view}
        onValue={(view) => void set({ view: view === "movements" ? null : view })}
        tabs={[
          { value: "movements", label: t("ledger.movements"), content: <Movements values={values} set={set} /> },
          { value: "at", label: t("ledger.at"), content: <AsOf /> },
        ]}
      />
    </>
  );
}

type Values = ReturnType<typeof useQueryStates<typeof filters>>[0];

function Movements({ values, set }: { values: Values; set: (change: Partial<Values> | null) => Promise<unknown> }) {
  const t = useTranslations("stock");
  const { data: places } = useQuery(stockQueries.places());
  const isFiltered = Boolean(values.type ?? values.locationId ?? values.reference ?? values.from ?? values.to);
  const moment = (day: string | null, isEnd: boolean) => {
    if (!day) return undefined;
    const at = new Date(`${day}T00:00:00`);
    if (isEnd) at.setDate(at.getDate() + 1);
    return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
  };
  return (
    <Card isFlush className="mt-4">
      <search className="flex flex-wrap items-end gap-2 p-3">
        <Field label={t("ledger.type")} className="w-44">
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
        <Field label={t("column.place")} className="w-44">
          <Select
            size="sm"
            value={values.locationId ?? ALL}
            onValue={(id) => void set({ locationId: id === ALL ? null : id })}
            options={[
              { value: ALL, label: t("filter.allPlaces") },
              ...(places?.locations ?? []).map((place) => ({ value: place.id, label: place.name })),
            ]}
          />
        </Field>
        <Field label={t("ledger.from")} className="w-40">
          <Input
            size="sm"
            type="date"
            value={values.from ?? ""}
            onChange={(event) => void set({ from: event.currentTarget.value || null })}
          />
        </Field>
        <Field label={t("ledger.to")} className="w-40">
          <Input
            size="sm"
            type="date"
            value={values.to ?? ""}
            onChange={(event) => void set({ to: event.currentTarget.value || null })}
          />
        </Field>
        {isFiltered ? (
          <Button
            look="quiet"
            size="sm"
            onClick={() => void set({ type: null, locationId: null, reference: null, from: null, to: null })}
          >
            {t("filter.reset")}
          </Button>
        ) : null}
      </search>
      <LedgerList
        filter={{
          type: values.type ?? undefined,
          locationId: values.locationId ?? undefined,
          reference: values.reference ?? undefined,
          from: moment(values.from, false),
          to: moment(values.to, true),
        }}
      />
    </Card>
  );
}
