// Promises every product there is in one table that scrolls like ten: live figures, places side by side, a press away from why.
"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Flash } from "@/components/ui/flash";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { Overview, ProductLine } from "@/lib/stock/board";
import { stockQueries } from "@/lib/stock/stock.queries";
import { cx } from "@/lib/ui/cx";
import { StatusMark } from "./status-mark";
import { StockFilters } from "./stock-filters";
import { Trouble } from "@/components/shell/trouble";
import { Trend } from "./trend";
import { useTableFilter } from "./use-table-filter";
import { useTrends } from "./use-trends";
import { Why } from "./why";

export function StockTable() {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const router = useRouter();
  const table = useTableFilter();
  const query = useInfiniteQuery(stockQueries.table(table.filter));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap((page) => page.products) ?? [], [data]);
  const first = data?.pages[0];
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const trends = useTrends(data?.pages);
  const { data: leases } = useQuery({ ...stockQueries.overview(), select: leasedByProduct });
  const columns = useMemo(() => columnsOf(t, format, trends, leases), [t, format, trends, leases]);
  return (
    <Card
      id="table"
      title={t("table.title")}
      hint={
        first && first.total !== null
          ? [
              t(first.isMore ? "table.countMore" : "table.count", { count: first.total }),
              first.listedAt ? t("table.listedAt", { time: format.time(first.listedAt, "clock") }) : null,
            ]
              .filter(Boolean)
              .join(" · ")
          : undefined
      }
      isFlush
    >
      <StockFilters {...table} />
      {query.error && !data ? <Trouble error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <SkeletonRows rows={10} className="p-4" /> : null}
      {data ? (
        <DataTable
          label={t("table.title")}
          rows={rows}
          columns={columns}
          rowKey={(line) => line.id}
          onOpen={(line) => router.push(`/stock/products/${line.id}`)}
          onEnd={onEnd}
          sort={{ column: table.values.sort ?? "name", isDescending: false }}
          onSort={(sort) => void table.set({ sort: sort?.column === "sku" ? "sku" : null })}
          empty={
            table.isFiltered ? (
              <EmptyState
                kind="match"
                title={t("table.noMatch")}
                text={t("table.noMatchText")}
                action={<Button onClick={table.reset}>{t("filter.reset")}</Button>}
              />
            ) : (
              <EmptyState title={t("table.empty")} text={t("table.emptyText")} />
            )
          }
        />
      ) : null}
    </Card>
  );
}

type T = ReturnType<typeof useTranslations<"stock">>;

const leasedByProduct = ({ leases }: Overview) =>
  Object.fromEntries(leases.products.map((one) => [one.id, one.quantity]));

function columnsOf(
  t: T,
  format: ReturnType<typeof useShopFormat>,
  trends: Record<string, string[]>,
  leases: Readonly<Record<string, string>> | undefined,
): Column<ProductLine>[] {
  const figure = (of: (line: ProductLine) => string, beside?: (line: ProductLine) => ReactNode) =>
    function FigureCell(line: ProductLine) {
      const said = format.quantity(of(line), line.unit);
      return (
        <>
          <Why productId={line.id} name={line.name} said={said}>
            <Flash value={said} />
          </Why>
          {beside?.(line)}
        </>
      );
    };
  const atTills = (line: ProductLine) => {
    const quantity = leases?.[line.id];
    return quantity === undefined ? null : (
      <span className="block text-muted text-xs leading-3">
        {t("leases.inTills", { quantity: format.quantity(quantity, line.unit) })}
      </span>
    );
  };
  return [
    {
      id: "name",
      header: t("column.product"),
      width: "13rem",
      sortBy: (line) => line.name,
      cell: (line) => (
        <span className="font-medium" title={line.name}>
          {line.name}
        </span>
      ),
    },
    {
      id: "sku",
      header: t("column.sku"),
      width: "6.75rem",
      isWide: true,
      sortBy: (line) => line.sku,
      cell: (line) => <code className="text-muted text-xs">{line.sku}</code>,
    },
    { id: "status", header: t("column.status"), width: "7rem", cell: (line) => <StatusMark status={line.status} /> },
    {
      id: "places",
      header: t("column.places"),
      isWide: true,
      cell: (line) => {
        const places = placesOf(line, format);
        const count = line.rows.filter((row) => row.quantity !== "0").length;
        return (
          <span className="text-muted" title={places}>
            {count > 1 ? <span className="2xl:hidden">{t("table.places", { count })}</span> : null}
            <span className={cx(count > 1 && "max-2xl:hidden")}>{places}</span>
          </span>
        );
      },
    },
    {
      id: "trend",
      header: t("column.trend"),
      width: "6.25rem",
      isWide: true,
      cell: (line) => <Trend values={trends[line.id]} unit={line.unit} />,
    },
    {
      id: "onHand",
      header: t("column.onHand"),
      width: "5.75rem",
      isFigure: true,
      isWide: true,
      cell: figure((line) => line.onHand),
    },
    {
      id: "reserved",
      header: t("column.reserved"),
      width: "5.25rem",
      isFigure: true,
      isWide: true,
      cell: figure((line) => line.reserved, atTills),
    },
    {
      id: "available",
      header: t("column.available"),
      width: "5.75rem",
      isFigure: true,
      cell: figure((line) => line.available),
    },
    {
      id: "value",
      header: t("column.value"),
      width: "6.25rem",
      isFigure: true,
      isWide: true,
      cell: (line) => format.money(line.valueMinor),
    },
  ];
}

function placesOf(line: ProductLine, format: ReturnType<typeof useShopFormat>): string {
  const filled = line.rows.filter((row) => row.quantity !== "0");
  // all of it in one place: how much that is stands beside it already
  if (filled.length === 1) return filled[0]?.locationName ?? "";
  return filled.map((row) => `${row.locationName} ${format.quantity(row.quantity, line.unit)}`).join(" · ");
}
