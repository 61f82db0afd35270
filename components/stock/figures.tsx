// Promises the first row: what the stock is worth, what sold today, what is low, out or promised, each leading to its list.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import { Skeleton } from "@/components/ui/skeleton";
import { shopDay } from "@/lib/format/zoned";
import { useNow } from "@/lib/format/use-now";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { Overview } from "@/lib/stock/board";
import { stockQueries } from "@/lib/stock/stock.queries";
import { Trouble } from "@/components/shell/trouble";

export function Figures() {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { org, staff } = useViewer();
  const { role } = staff;
  const now = useNow();
  const { data, error, refetch } = useQuery(stockQueries.overview());
  if (error && !data) return <Trouble error={error} onRetry={() => void refetch()} />;
  const grid = "grid grid-cols-2 gap-3 md:grid-cols-3 2xl:grid-cols-6";
  if (!data) {
    return (
      <div className={grid}>
        {["a", "b", "c", "d", "e", "f"].map((key) => (
          <Skeleton key={key} className="h-30" />
        ))}
      </div>
    );
  }
  const age = now ? format.ago(data.at, now) : undefined;
  const today = data.days.at(-1);
  const day = today?.day ?? shopDay(org.timeZone);
  return (
    <section aria-label={t("figures.title")} className={grid}>
      <Figure label={t("figures.value")} value={format.money(data.valueMinor)} age={age} />
      <Figure
        label={t("figures.soldToday")}
        value={format.money(today?.totalMinor ?? 0)}
        history={data.days.map((day) => day.totalMinor)}
        delta={soldDelta(data, (share) => format.percent(share), t("figures.lastWeek"))}
        href={howMay(role, "read_ledger") ? `/ledger?type=sold&from=${day}&to=${day}` : undefined}
      />
      <Figure
        label={t("figures.low")}
        value={format.number(data.low)}
        meaning={data.low > 0 ? "low" : undefined}
        href="/stock?status=low#table"
      />
      <Figure
        label={t("figures.out")}
        value={format.number(data.out)}
        meaning={data.out > 0 ? "out" : undefined}
        href="/stock?status=out#table"
      />
      <Figure
        label={t("figures.orders")}
        value={format.number(data.openOrders)}
        href={howMay(role, "reserve") ? "/orders" : undefined}
      />
      <Figure
        label={t("figures.shortages")}
        value={format.number(data.shortages)}
        meaning={data.shortages > 0 ? "out" : undefined}
        href={howMay(role, "settle") ? "/conflicts" : undefined}
      />
    </section>
  );
}

/** Today against the same weekday a week ago. */
function soldDelta(data: Overview, percent: (share: number) => string, words: string) {
  const [today, before] = [data.days.at(-1)?.totalMinor ?? 0, data.days.at(-8)?.totalMinor ?? 0];
  if (before === 0) return undefined;
  const direction = today > before ? ("up" as const) : today < before ? ("down" as const) : ("same" as const);
  return {
    text: `${percent(Math.abs(today - before) / before)} ${words}`,
    direction,
    isGood: direction === "up" ? true : undefined,
  };
}
