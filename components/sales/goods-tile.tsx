// Promises what a tile says: name, price, how many are left in a word and a sign, how many are in this cart and in others'.
"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Flash } from "@/components/ui/flash";
import { unitSymbol } from "@/lib/format/quantity";
import type { makeFormat } from "@/lib/format/use-format";
import type { Good } from "@/lib/sales/goods";
import type { Held } from "@/lib/sales/use-shared-carts";
import { stockState } from "@/lib/stock/live-stock";
import { useLevel } from "@/lib/stock/use-live-stock";
import { cx } from "@/lib/ui/cx";

interface TileProps {
  good: Good;
  index: number;
  colour: string | null;
  wanted: string | undefined;
  held: readonly Held[] | undefined;
  /** How many variants stand behind this tile; a tap shows them. */
  variants?: number | undefined;
  format: ReturnType<typeof makeFormat>;
  onAdd: (good: Good) => void;
}

export const GoodsTile = memo(function GoodsTile({
  good,
  index,
  colour,
  wanted,
  held,
  variants,
  format,
  onAdd,
}: TileProps) {
  const t = useTranslations("sales");
  const available = useLevel(good.id)?.available ?? good.available;
  const state = stockState(available, good.reorderPoint, good.decimals);
  const isOut = state === "out" && variants === undefined;
  const [other] = state === "ok" || variants !== undefined ? [] : (held ?? []);
  return (
    <button
      type="button"
      data-tile={index}
      aria-haspopup={variants === undefined ? undefined : "dialog"}
      onClick={() => onAdd(good)}
      className={cx(
        "line group relative flex size-full flex-col items-start overflow-hidden rounded-md bg-surface p-2.5 ps-3.5 text-start transition-colors hover:border-line-strong active:bg-hover",
        wanted && "border-accent",
        isOut && "bg-sunken",
      )}
    >
      <span
        aria-hidden="true"
        className="absolute inset-y-0 start-0 w-1 bg-line"
        style={colour ? { backgroundColor: colour } : undefined}
      />
      <span
        className={cx(
          other ? "line-clamp-2" : "line-clamp-3",
          "font-medium text-sm leading-4.5",
          isOut && "text-muted",
        )}
      >
        {good.name}
        {good.variant && variants === undefined ? <span className="text-muted">, {good.variant}</span> : null}
      </span>
      <span className={cx("figure mt-1 text-sm", isOut ? "text-muted" : "text-ink")}>
        {format.money(good.price)}
        {good.unit === "piece" ? null : <span className="text-muted">/{unitSymbol(good.unit, format.locale)}</span>}
      </span>
      <span className={cx("mt-auto flex w-full min-w-0 items-center gap-1 text-xs", wanted && "pe-7")}>
        {variants !== undefined ? (
          <span className="text-muted">{t("tile.variants", { count: variants })}</span>
        ) : state === "ok" ? (
          <span className="figure text-muted">
            <Flash key={good.id} value={format.quantity(available, good.unit)} />{" "}
            {good.unit === "piece" ? t("tile.left") : null}
          </span>
        ) : (
          <span className={cx("inline-flex min-w-0 items-center gap-1 font-medium", isOut ? "text-out" : "text-low")}>
            {isOut ? (
              <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
            ) : (
              <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
            )}
            <span className="figure truncate">
              {isOut ? t("tile.out") : t("tile.low", { quantity: format.quantity(available, good.unit) })}
            </span>
          </span>
        )}
      </span>
      {other ? (
        <span className={cx("w-full truncate text-muted text-xs", wanted && "pe-7")}>
          {t("tile.held", { quantity: format.quantity(other.quantity, good.unit), register: other.register })}
        </span>
      ) : null}
      {wanted ? (
        <span className="figure absolute end-1.5 bottom-1.5 grid h-6 min-w-6 place-items-center rounded-full bg-accent px-1.5 font-semibold text-on-accent text-xs">
          <span className="sr-only">{t("tile.inCart")} </span>
          {format.quantity(wanted)}
        </span>
      ) : null}
    </button>
  );
});
