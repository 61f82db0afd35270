// Promises the first row: what the stock is worth, what sold today, what is low, out or promised and how often it was refused, each with the
// step since yesterday and its last two weeks, most leading to their list.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type Delta, Figure } from "@/components/ui/figure";
import { Skeleton } from "@/components/ui/skeleton";
import { shopDay } from "@/lib/format/zoned";
import { useNow } from "@/lib/format/use-now";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { Overview } from "@/lib/stock/board";
import { pastOf } from "@/lib/stock/figure-past";
import { stockQueries } from "@/lib/stock/stock.queries";
import { Trouble } from "@/components/shell/trouble";

type Kept = Exclude<keyof Overview["history"][number], "day">;

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
  /** Since yesterday. More is welcome or not by what it is: a shop may want more stock or less, but never more that is out. */
  const past = (kept: Kept, isBad = false, say = format.number) => {
    const { line, change } = pastOf(data.history.map((one) => one[kept]));
    return { history: line, delta: deltaOf(change, say, t("figures.yesterday"), t("none"), isBad ? false : undefined) };
  };
  const { blocked = null } = data.history.at(-1) ?? {};
  return (
    <section aria-label={t("figures.title")} className={grid}>
      <Figure
        label={t("figures.value")}
        value={format.money(data.valueMinor)}
        age={age}
        {...past("valueMinor", false, format.money)}
      />
      <Figure
        label={t("figures.soldToday")}
        value={format.money(today?.totalMinor ?? 0)}
        {...sold(data, (share) => format.percent(share), t("figures.lastWeek"), t("none"))}
        href={howMay(role, "read_ledger") ? `/ledger?type=sold&from=${day}&to=${day}` : undefined}
      />
      <Figure
        label={t("figures.low")}
        value={format.number(data.low)}
        {...past("low", true)}
        meaning={data.low > 0 ? "low" : undefined}
        href="/stock?status=low#table"
      />
      <Figure
        label={t("figures.out")}
        value={format.number(data.out)}
        {...past("out", true)}
        meaning={data.out > 0 ? "out" : undefined}
        href="/stock?status=out#table"
      />
      <Figure
        label={t("figures.orders")}
        value={format.number(data.openOrders)}
        {...past("openOrders")}
        href={howMay(role, "reserve") ? "/orders" : undefined}
      />
      <Figure
        label={t("figures.blocked")}
        value={blocked === null ? t("none") : format.number(blocked)}
        {...past("blocked")}
      />
    </section>
  );
}

function deltaOf(
  change: number | null,
  say: (amount: number) => string,
  words: string,
  unknown: string,
  isGoodWhenUp: boolean | undefined,
): Delta {
  if (change === null) return { text: `${unknown} ${words}` };
  const direction = change > 0 ? "up" : change < 0 ? "down" : "same";
  const isGood = direction === "same" || isGoodWhenUp === undefined ? undefined : (direction === "up") === isGoodWhenUp;
  return { text: `${say(Math.abs(change))} ${words}`, direction, isGood };
}

/** Today against the same weekday a week ago, as a share; of nothing there is none. */
function sold(data: Overview, percent: (share: number) => string, words: string, unknown: string) {
  const takings = data.days.map((day) => day.totalMinor);
  const before = takings.at(-8) ?? 0;
  const { line, change } = pastOf(takings, 7);
  const share = (amount: number) => percent(amount / before);
  const delta = deltaOf(before === 0 ? null : change, share, words, unknown, true);
  // what is less by noon need not be less by night
  return { history: line, delta: delta.direction === "up" ? delta : { ...delta, isGood: undefined } };
}
