// Promises where the money lies: sales by day as a chart, stock by place and category as plain bars with their figures.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chart } from "@/components/ui/chart";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { stockQueries } from "@/lib/stock/stock.queries";

export function Spread() {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { data } = useQuery(stockQueries.overview());
  if (!data) return null;
  return (
    <div className="flex flex-col gap-6">
      <Card title={t("spread.sales")}>
        <Chart
          label={t("spread.sales")}
          x={data.days.map((day) => Date.parse(day.day) / 1000)}
          series={[
            { id: "sales", label: t("figures.sold"), values: data.days.map((day) => day.totalMinor), tone: "now" },
          ]}
          formatY={(value) => format.money(Math.round(value))}
          formatX={(seconds) => format.time(new Date(seconds * 1000).toISOString().slice(0, 10), "day")}
          yLabel={t("figures.sold")}
          xLabel={t("day")}
          kind="bars"
          height={200}
        />
      </Card>
      <Card title={t("spread.places")}>
        <Bars items={data.places.map(({ id, name, valueMinor }) => ({ id, name, valueMinor }))} />
      </Card>
      <Card title={t("spread.categories")}>
        <Bars
          items={data.categories.map(({ id, name, valueMinor }) => ({
            id: id ?? "none",
            name: name ?? t("spread.noCategory"),
            valueMinor,
          }))}
        />
      </Card>
    </div>
  );
}

function Bars({ items }: { items: { id: string; name: string; valueMinor: number }[] }) {
  const format = useShopFormat();
  const most = Math.max(1, ...items.map((item) => item.valueMinor));
  return (
    // one grid for all, so that every bar has the same length to fill
    <ul className="grid grid-cols-[minmax(0,9rem)_1fr_auto] gap-y-2">
      {items.map((item) => (
        <li key={item.id} className="col-span-3 grid grid-cols-subgrid items-center gap-3 text-sm">
          <span className="truncate">{item.name}</span>
          <span aria-hidden="true" className="h-2 rounded-full bg-sunken">
            <span
              className="block h-2 rounded-full bg-accent"
              style={{ width: `${(item.valueMinor / most) * 100}%` }}
            />
          </span>
          <span className="figure text-end">{format.money(item.valueMinor)}</span>
        </li>
      ))}
    </ul>
  );
}
