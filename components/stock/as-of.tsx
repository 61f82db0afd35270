// Promises the stock as it was at a moment of the shop's clock, from the ledger, and what became of it until another; all of it in the address.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { parseAsBoolean, parseAsString, useQueryStates } from "nuqs";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { subtractQuantity } from "@/lib/format/quantity";
import { momentIn, shownIn } from "@/lib/format/zoned";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { type StockAt, stockQueries } from "@/lib/stock/stock.queries";
import { Trouble } from "@/components/shell/trouble";
import { PlaceFilter } from "./place-filter";
import { ProductFilter } from "./product-filter";

const filters = {
  at: parseAsString,
  until: parseAsString,
  locationId: parseAsString,
  productId: parseAsString,
  changed: parseAsBoolean.withDefault(false),
};
const nothing = { at: null, until: null, locationId: null, productId: null, changed: null };

export function AsOf() {
  const t = useTranslations("stock");
  const { timeZone } = useViewer().org;
  // to the second: what moved in this minute has moved
  const [now] = useState(() => new Date().toISOString());
  const [latest] = useState(() => shownIn(timeZone, new Date(now)));
  const [dayBefore] = useState(() => shownIn(timeZone, new Date(Date.now() - 86_400_000)));
  const [values, set] = useQueryStates(filters, { history: "replace" });
  const [first, second] = [values.at ?? dayBefore, values.until ?? latest];
  const narrowed = { locationId: values.locationId ?? undefined, productId: values.productId ?? undefined };
  const moment = (shown: string) => (momentIn(timeZone, shown) ?? new Date(0)).toISOString();
  const before = useInfiniteQuery(stockQueries.at(moment(first), narrowed));
  const after = useInfiniteQuery(stockQueries.at(values.until ? moment(values.until) : now, narrowed));
  const error = before.error ?? after.error;
  const isFiltered = Object.values(values).some((value) => value !== null && value !== false);
  return (
    <Card isFlush className="mt-4">
      <search className="flex flex-wrap items-end gap-2 p-3">
        <Field label={t("at.first")} className="w-56 max-sm:w-full">
          <Input
            size="sm"
            type="datetime-local"
            value={first}
            max={latest}
            onChange={(event) => void set({ at: event.currentTarget.value || null })}
          />
        </Field>
        <Field label={t("at.second")} className="w-56 max-sm:w-full">
          <Input
            size="sm"
            type="datetime-local"
            value={second}
            max={latest}
            onChange={(event) => void set({ until: event.currentTarget.value || null })}
          />
        </Field>
        <ProductFilter productId={values.productId} onProduct={(productId) => void set({ productId })} />
        <PlaceFilter locationId={values.locationId} onPlace={(locationId) => void set({ locationId })} />
        <span className="flex h-9 items-center">
          <Checkbox
            label={t("at.changed")}
            checked={values.changed}
            onValue={(changed) => void set({ changed: changed || null })}
          />
        </span>
        {isFiltered ? (
          <Button look="quiet" size="sm" onClick={() => void set(nothing)}>
            {t("filter.reset")}
          </Button>
        ) : null}
      </search>
      {error ? <Trouble error={error} /> : null}
      {before.data && after.data ? (
        <Compared before={before.data.pages} after={after.data.pages} onlyChanged={values.changed} />
      ) : error ? null : (
        <SkeletonRows rows={10} className="p-4" />
      )}
      {before.hasNextPage ? (
        <div className="p-3 text-center">
          <Button
            look="quiet"
            isBusy={before.isFetchingNextPage}
            onClick={() => {
              void before.fetchNextPage();
              void after.fetchNextPage();
            }}
          >
            {t("ledger.more")}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

interface ComparedProps {
  before: StockAt[];
  after: StockAt[];
  onlyChanged: boolean;
}

function Compared({ before, after, onlyChanged }: ComparedProps) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const later = new Map(after.flatMap((page) => page.stock).map((row) => [row.inventoryId, row.quantity]));
  const all = before.flatMap((page) => page.stock);
  const compared = all.map((row) => {
    const now = later.get(row.inventoryId) ?? row.quantity;
    return { ...row, now, difference: subtractQuantity(now, row.quantity) };
  });
  const rows = onlyChanged ? compared.filter((row) => row.difference !== "0") : compared;
  if (all.length === 0) return <EmptyState title={t("at.none")} text={t("at.noneText")} />;
  if (rows.length === 0) return <EmptyState kind="match" title={t("at.same")} text={t("at.sameText")} />;
  return (
    <TableFrame label={t("ledger.at")} className="max-h-[70dvh]">
      <Table>
        <thead>
          <tr>
            <Th>{t("column.product")}</Th>
            <Th>{t("column.place")}</Th>
            <Th isFigure>{t("at.then")}</Th>
            <Th isFigure>{t("at.later")}</Th>
            <Th isFigure>{t("at.difference")}</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Tr key={row.inventoryId}>
              <Td className="font-medium">{row.productName}</Td>
              <Td>{row.locationName}</Td>
              <Td isFigure>{format.quantity(row.quantity, row.unit)}</Td>
              <Td isFigure>{format.quantity(row.now, row.unit)}</Td>
              <Td isFigure className={row.difference === "0" ? "text-muted" : "font-medium"}>
                {format.quantity(row.difference, row.unit, { signed: true })}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
