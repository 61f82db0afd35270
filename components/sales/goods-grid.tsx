// Promises that a hundred thousand goods scroll like fifty: only the tiles in sight exist. Arrow keys walk them.
"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import type { makeFormat } from "@/lib/format/use-format";
import type { Good } from "@/lib/sales/goods";
import type { Till } from "@/lib/sales/till";
import type { Held } from "@/lib/sales/use-shared-carts";
import { GoodsTile } from "./goods-tile";

const NoGoods = lazyPart(() => import("./no-goods").then((m) => m.NoGoods));

/** Four across on a tablet of 1024 beside the cart. */
const TILE_WIDTH = 116;
const TILE_HEIGHT = 116;
const GAP = 8;
const OVERSCAN_ROWS = 2;

interface GridProps {
  goods: readonly Good[];
  categories: Till["categories"];
  wanted: ReadonlyMap<string, string>;
  held: ReadonlyMap<string, Held[]>;
  isLoading: boolean;
  query: string;
  format: ReturnType<typeof makeFormat>;
  /** By the head's stock row: the variants behind one tile. */
  families: ReadonlyMap<string, readonly Good[]>;
  onAdd: (good: Good) => void;
}

export function GoodsGrid({ goods, categories, wanted, held, isLoading, query, format, families, onAdd }: GridProps) {
  const t = useTranslations("sales");
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 720, height: 700 });
  // another list begins at its top, before any scrolling tells so
  const [scrolled, setScrolled] = useState<{ goods: readonly Good[]; top: number }>({ goods, top: 0 });
  const top = scrolled.goods === goods ? scrolled.top : 0;
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => void NoGoods.warm(), []);
  // asked for only where it was scrolled: it makes the browser lay out the page at once
  const toTop = useEffectEvent(() => {
    if (scrolled.top > 0) frame.current?.scrollTo({ top: 0 });
  });
  useEffect(() => toTop(), [goods]);

  const colours = useMemo(() => new Map(categories.map((one) => [one.id, one.colour])), [categories]);
  const columns = Math.max(2, Math.floor((size.width + GAP) / (TILE_WIDTH + GAP)));
  const rowHeight = TILE_HEIGHT + GAP;
  // while letters are typed nobody scrolls
  const beyond = query !== "" && top === 0 ? 0 : OVERSCAN_ROWS;
  const from = Math.max(0, Math.floor(top / rowHeight) - beyond) * columns;
  const to = (Math.ceil((top + size.height) / rowHeight) + beyond) * columns;
  const shown = goods.slice(from, to);

  function onKeyDown(event: KeyboardEvent) {
    const tile = (event.target as HTMLElement).closest<HTMLElement>("[data-tile]");
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
    const step = steps[event.key];
    if (!tile || step === undefined) return;
    event.preventDefault();
    const next = Number(tile.dataset.tile) + step;
    if (next < 0) return document.querySelector<HTMLElement>("[role=searchbox]")?.focus();
    const wantedRow = Math.floor(next / columns) * rowHeight;
    const box = frame.current;
    if (box && wantedRow < box.scrollTop) box.scrollTop = wantedRow;
    if (box && wantedRow + rowHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = wantedRow + rowHeight - box.clientHeight;
    requestAnimationFrame(() => box?.querySelector<HTMLElement>(`[data-tile="${next}"]`)?.focus());
  }

  return (
    <div
      ref={frame}
      onScroll={(event) => setScrolled({ goods, top: event.currentTarget.scrollTop })}
      className="-mx-1 min-h-0 flex-1 overflow-y-auto overscroll-contain px-1 pt-1"
    >
      {goods.length === 0 && !isLoading ? <NoGoods query={query} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the tiles have the focus; their arrow keys arrive here */}
      <div
        role="group"
        aria-label={t("goods")}
        onKeyDown={onKeyDown}
        className="relative"
        style={{ height: Math.ceil(goods.length / columns) * rowHeight }}
      >
        <div
          className="absolute inset-x-0 grid"
          style={{
            top: (from / columns) * rowHeight,
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            gap: GAP,
            gridAutoRows: TILE_HEIGHT,
          }}
        >
          {shown.map((good, index) => (
            <GoodsTile
              // by its place: a search fills the tiles that stand there instead of making them anew
              key={from + index}
              good={good}
              index={from + index}
              colour={good.categoryId ? (colours.get(good.categoryId) ?? null) : null}
              wanted={wantedOfTile(good, families, wanted)}
              held={held.get(good.id)}
              variants={families.get(good.id)?.length}
              t={t}
              format={format}
              onAdd={onAdd}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** Of a family, what the cart holds of all its members. */
function wantedOfTile(
  good: Good,
  families: GridProps["families"],
  wanted: ReadonlyMap<string, string>,
): string | undefined {
  const family = families.get(good.id);
  if (!family) return wanted.get(good.id);
  const all = family.flatMap((one) => wanted.get(one.id) ?? []);
  return all.length === 0 ? undefined : String(all.reduce((sum, one) => sum + Number(one), 0));
}
