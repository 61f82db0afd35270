// Promises what a tile says: name, price, how many are left in a word and a sign, how many are in this cart and in others'.
"use client";

import { CircleAlert, TriangleAlert } from "lucide-react";
import type { useTranslations } from "next-intl";
import { type CSSProperties, memo } from "react";
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
  t: ReturnType<typeof useTranslations<"sales">>;
  format: ReturnType<typeof makeFormat>;
  onAdd: (good: Good) => void;
}

/** As few elements as can say it: a search writes some thirty of them anew at each key. */
export const GoodsTile = memo(function GoodsTile({
  good,
  index,
  colour,
  wanted,
  held,
  variants,
  t,
  format,
  onAdd,
}: TileProps) {
  const available = useLevel(good.id)?.available ?? good.available;
  const state = variants === undefined ? stockState(available, good.reorderPoint, good.decimals) : "family";
  const isOut = state === "out";
  const [other] = state === "low" || isOut ? (held ?? []) : [];
  const left = format.quantity(available, good.unit);
  return (
    <button
      type="button"
      data-tile={index}
      aria-haspopup={variants === undefined ? undefined : "dialog"}
      onClick={() => onAdd(good)}
      style={colour ? tileColour(colour) : undefined}
      className={cx(
        "line relative flex size-full flex-col items-start rounded-md bg-[linear-gradient(var(--tile),var(--tile))] bg-size-[4px_100%] bg-surface bg-no-repeat p-2.5 ps-3.5 text-start text-xs [--tile:var(--color-line)] hover:border-line-strong active:bg-hover rtl:bg-right",
        wanted && "border-accent",
        isOut && "bg-sunken",
      )}
    >
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
      <span className={cx("figure mt-1 mb-auto text-sm leading-4.5", isOut ? "text-muted" : "text-ink")}>
        {format.money(good.price)}
        {good.unit === "piece" ? null : <span className="text-muted">/{unitSymbol(good.unit, format.locale)}</span>}
      </span>
      {state === "family" ? (
        <span className="text-muted">{t("tile.variants", { count: variants ?? 0 })}</span>
      ) : state === "ok" ? (
        <Flash
          of={good.id}
          value={good.unit === "piece" ? `${left} ${t("tile.left")}` : left}
          className="figure text-muted"
        />
      ) : (
        <span
          className={cx(
            "flex max-w-full items-center gap-1 font-medium",
            isOut ? "text-out" : "text-low",
            wanted && "pe-7",
          )}
        >
          {isOut ? (
            <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
          ) : (
            <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
          )}
          <span className="figure truncate">{isOut ? t("tile.out") : t("tile.low", { quantity: left })}</span>
        </span>
      )}
      {other ? (
        <span className={cx("w-full truncate text-muted", wanted && "pe-7")}>
          {t("tile.held", { quantity: format.quantity(other.quantity, good.unit), register: other.register })}
        </span>
      ) : null}
      {wanted ? (
        <span className="figure absolute end-1.5 bottom-1.5 grid h-6 min-w-6 place-items-center rounded-full bg-accent px-1.5 font-semibold text-on-accent">
          <span className="sr-only">{t("tile.inCart")} </span>
          {format.quantity(wanted)}
        </span>
      ) : null}
    </button>
  );
});

const tileColour = (colour: string) => ({ "--tile": colour }) as CSSProperties;
