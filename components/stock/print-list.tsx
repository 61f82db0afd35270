// Promises the stock table of a filter on paper: every row of it, counted, with the moment it was true.
"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useEffect } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { useNow } from "@/lib/format/use-now";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { addressOf, stockQueries } from "@/lib/stock/stock.queries";
import { Trouble } from "@/components/shell/trouble";
import { useTableFilter } from "./use-table-filter";

/** Sixty sheets: who wants more takes the file. */
const MOST_ROWS = 3_000;

export function PrintList() {
  return (
    <NuqsAdapter>
      <List />
    </NuqsAdapter>
  );
}

function List() {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const now = useNow();
  const { filter } = useTableFilter();
  const { data: places } = useQuery(stockQueries.places());
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    stockQueries.table(filter),
  );
  const rows = data?.pages.flatMap((page) => page.products) ?? [];
  const isMore = hasNextPage && rows.length < MOST_ROWS;
  useEffect(() => {
    if (isMore && !isFetchingNextPage) void fetchNextPage();
  }, [isMore, isFetchingNextPage, fetchNextPage]);
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!data || isMore) return <SkeletonRows rows={12} />;
  const first = data.pages[0];
  const total = first?.total ?? rows.length;
  const placeName = places?.locations.find((place) => place.id === filter.locationId)?.name;
  return (
    <>
      <PageHeader
        before={
          <Link href={addressOf("/stock", filter)} className="target underline">
            {t("title")}
          </Link>
        }
        title={t("print.title")}
        hint={[
          t(first?.isMore ? "print.rowsMore" : "print.rows", { shown: rows.length, total }),
          placeName,
          now === null ? null : format.time(now, "moment"),
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <span data-print="never">
            <Button
              aria-keyshortcuts="p"
              icon={<Printer aria-hidden="true" className="size-4" />}
              onClick={() => globalThis.print()}
            >
              {t("print.do")}
            </Button>
          </span>
        }
      />
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("table.title")}>
        <Table>
          <thead>
            <tr>
              <Th>{t("column.product")}</Th>
              <Th>{t("column.sku")}</Th>
              <Th isFigure>{t("column.onHand")}</Th>
              <Th isFigure>{t("column.reserved")}</Th>
              <Th isFigure>{t("column.available")}</Th>
              <Th isFigure>{t("column.value")}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <Tr key={line.id}>
                <Td>{line.name}</Td>
                <Td>
                  <code className="text-xs">{line.sku}</code>
                </Td>
                <Td isFigure>{format.quantity(line.onHand, line.unit)}</Td>
                <Td isFigure>{format.quantity(line.reserved, line.unit)}</Td>
                <Td isFigure>{format.quantity(line.available, line.unit)}</Td>
                <Td isFigure>{format.money(line.valueMinor)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}
