// Promises the stock as it was at a moment, from the ledger, and what became of it until another.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SkeletonRows } from "@/components/ui/skeleton";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { subtractQuantity } from "@/lib/format/quantity";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { type StockAt, stockQueries } from "@/lib/stock/stock.queries";
import { Trouble } from "@/components/shell/trouble";

/** `2026-11-20T18:00`, as the browser's own field wants it. */
function fieldTime(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

export function AsOf() {
  const t = useTranslations("stock");
  const [first, setFirst] = useState(() => fieldTime(new Date(Date.now() - 86_400_000)));
  const [second, setSecond] = useState(() => fieldTime(new Date()));
  const [latest] = useState(() => fieldTime(new Date()));
  const moment = (typed: string) => (Number.isNaN(Date.parse(typed)) ? new Date(0) : new Date(typed)).toISOString();
  const before = useInfiniteQuery(stockQueries.at(moment(first)));
  const after = useInfiniteQuery(stockQueries.at(moment(second)));
  const error = before.error ?? after.error;
  return (
    <Card isFlush className="mt-4">
      <div className="flex flex-wrap items-end gap-3 p-3">
        <Field label={t("at.first")} className="w-60">
          <Input
            type="datetime-local"
            value={first}
            max={latest}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
        </Field>
        <Field label={t("at.second")} className="w-60">
          <Input type="datetime-local" value={second} onChange={(event) => setSecond(event.currentTarget.value)} />
        </Field>
      </div>
      {error ? <Trouble error={error} /> : null}
      {before.data && after.data ? (
        <Compared before={before.data.pages} after={after.data.pages} />
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

function Compared({ before, after }: { before: StockAt[]; after: StockAt[] }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const later = new Map(after.flatMap((page) => page.stock).map((row) => [row.inventoryId, row.quantity]));
  const rows = before.flatMap((page) => page.stock);
  if (rows.length === 0) return <EmptyState title={t("at.none")} text={t("at.noneText")} />;
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
          {rows.map((row) => {
            const now = later.get(row.inventoryId) ?? row.quantity;
            const difference = subtractQuantity(now, row.quantity);
            return (
              <Tr key={row.inventoryId}>
                <Td className="font-medium">{row.productName}</Td>
                <Td>{row.locationName}</Td>
                <Td isFigure>{format.quantity(row.quantity)}</Td>
                <Td isFigure>{format.quantity(now)}</Td>
                <Td isFigure className={difference === "0" ? "text-muted" : "font-medium"}>
                  {format.quantity(difference, undefined, { signed: true })}
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </Table>
    </TableFrame>
  );
}
