// Promises one product whole: on hand per place, its days as a chart, its ledger with running balance, and why each number is what it is.
"use client";

import { useQuery } from "@tanstack/react-query";
import { lazyPart } from "@/components/ui/lazy-part";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Card } from "@/components/ui/card";
import { Chart } from "@/components/ui/chart";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { ProductPage } from "@/lib/stock/board";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useLiveBoard } from "@/lib/stock/use-live-board";
import { LiveMark } from "./live-mark";
import { MoveMenu } from "./move-menu";
import { ProductMenu } from "./product-menu";
import { StatusMark } from "./status-mark";
import { Trouble } from "@/components/shell/trouble";

const LedgerList = lazyPart(() => import("./ledger-list").then((m) => m.LedgerList));
const ProductFacts = lazyPart(() => import("./product-facts").then((m) => m.ProductFacts));
const ProductFigures = lazyPart(() => import("./product-figures").then((m) => m.ProductFigures), {
  meanwhile: <Skeleton className="h-28" />,
});
const RowsTable = lazyPart(() => import("./rows-table").then((m) => m.RowsTable));

export function ProductScreen({ id }: { id: string }) {
  const t = useTranslations("stock");
  const status = useLiveBoard();
  const { data: product, error, refetch } = useQuery(stockQueries.product(id));
  if (error && !product) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!product) return <SkeletonRows rows={12} />;
  return (
    <>
      <PageHeader
        before={
          <Link href="/stock" className="target underline">
            {t("title")}
          </Link>
        }
        title={product.name}
        hint={
          <span className="inline-flex flex-wrap items-center gap-x-4 gap-y-1">
            <code>{product.sku}</code>
            <StatusMark status={product.status} />
            <LiveMark status={status} />
          </span>
        }
        actions={
          <>
            <ProductMenu product={product} />
            <MoveMenu product={product} />
          </>
        }
      />
      <Whole product={product} />
    </>
  );
}

function Whole({ product }: { product: ProductPage }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { role } = useViewer().staff;
  const [why, setWhy] = useState<string | null>(null);
  const days = product.series.map((day) => Date.parse(day.day) / 1000);
  return (
    <div className="flex flex-col gap-6">
      <ProductFigures product={product} />
      <RowsTable product={product} onWhy={setWhy} />
      <div className="grid gap-6 xl:grid-cols-[2fr_1fr]">
        <Card title={t("product.days")}>
          <Chart
            label={t("product.days")}
            x={days}
            series={[
              {
                id: "onHand",
                label: t("column.onHand"),
                values: product.series.map((day) => Number(day.onHand)),
                tone: "now",
              },
              {
                id: "sold",
                label: t("figures.sold"),
                values: product.series.map((day) => Number(day.sold)),
                tone: "info",
              },
            ]}
            formatY={(value) => format.quantity(String(Math.round(value * 10_000) / 10_000), product.unit)}
            formatX={(seconds) => format.time(new Date(seconds * 1000).toISOString().slice(0, 10), "day")}
            yLabel={t("column.onHand")}
            xLabel={t("day")}
          />
        </Card>
        <ProductFacts product={product} />
      </div>
      {howMay(role, "read_ledger") ? (
        <Card
          id="ledger"
          isFlush
          className="overflow-clip! [--pill-top:4rem]"
          title={t("ledger.title")}
          hint={
            why
              ? t("ledger.ofPlace", { place: product.rows.find((row) => row.inventoryId === why)?.locationName ?? "" })
              : undefined
          }
          actions={
            why ? (
              <button type="button" className="target text-accent text-sm underline" onClick={() => setWhy(null)}>
                {t("ledger.allPlaces")}
              </button>
            ) : undefined
          }
        >
          <LedgerList filter={why ? { inventoryId: why } : { productId: product.id }} hasProduct={false} />
        </Card>
      ) : null}
    </div>
  );
}
