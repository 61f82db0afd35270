// Promises the shelves, the search and the tiles: what is typed, scanned or touched here draws this zone anew, and not the whole till.
"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useMemo, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { announce } from "@/components/ui/live-region";
import type { makeFormat } from "@/lib/format/use-format";
import { findCode, type Good, type Shelf, search } from "@/lib/sales/goods";
import { scaleQuantity } from "@/lib/sales/scale";
import type { Till } from "@/lib/sales/till";
import { useScanner } from "@/lib/sales/use-scanner";
import type { HeldElsewhere } from "@/lib/sales/use-shared-carts";
import { foldVariants, unfolded } from "@/lib/sales/variants";
import { CategoryRail, FAVOURITES } from "./category-rail";
import { GoodsGrid } from "./goods-grid";
import { OfflineNote, UpdateNote } from "./offline-note-lazy";
import { SearchBox } from "./search-box";
import type { TillDialog } from "./till-dialogs";

/** Here before the first scan, though not before the first paint. */
const fetchTone = () => import("@/lib/sales/tone");
const tone = (kind: "good" | "wrong") => void fetchTone().then((sound) => sound.tone(kind));

const UnknownCode = lazyPart(() => import("./unknown-code").then((m) => m.UnknownCode));

/** T1-000012, and of a device's own series T1-A7-0012. */
const RECEIPT = /^[A-Z0-9]{1,8}-(?:[A-Z0-9]+-)?\d{4,}$/i;

interface ZoneProps {
  till: Till;
  shelf: Shelf;
  isLoading: boolean;
  isAlone: boolean;
  /** While something lies over the tiles, letters are not for the search. */
  isCovered: boolean;
  wanted: ReadonlyMap<string, string>;
  held: HeldElsewhere;
  /** A code nobody knows, until something else is done. */
  unknown: string | null;
  onUnknown: (code: string | null) => void;
  searchField: RefObject<HTMLInputElement | null>;
  format: ReturnType<typeof makeFormat>;
  onAdd: (good: Good, quantity?: string) => void;
  onDialog: (dialog: TillDialog) => void;
}

export function GoodsZone({
  till,
  shelf,
  isLoading,
  isAlone,
  isCovered,
  wanted,
  held,
  unknown,
  onUnknown,
  searchField,
  format,
  onAdd,
  onDialog,
}: ZoneProps) {
  const t = useTranslations("sales");
  const [query, setQuery] = useState("");
  const [category, setCategory] = useState<string | null>(FAVOURITES);

  const hasFavourites = useMemo(() => shelf.goods.some((good) => good.favourite !== null), [shelf]);
  const browsed = useMemo(
    () => foldVariants(goodsOf(shelf, category, till.categories)),
    [shelf, category, till.categories],
  );
  // in the same frame as the letter: a list drawn behind it took two frames for each key
  const hits = useMemo(() => (query.trim() === "" ? null : search(shelf, query)), [query, shelf]);
  const { tiles, families } = useMemo(() => (hits ? unfolded(hits) : browsed), [hits, browsed]);

  const touch = useCallback(
    (good: Good) => {
      const family = families.get(good.id);
      if (family) onDialog({ kind: "variants", family });
      else onAdd(good);
    },
    [families, onAdd, onDialog],
  );

  const scan = (code: string) => {
    const found = findCode(shelf, code);
    if (!found && RECEIPT.test(code)) {
      tone("good");
      return onDialog({ kind: "refund", number: code });
    }
    if (!found) {
      tone("wrong");
      onUnknown(code);
      announce(t("said.unknown", { code }), { assertive: true });
      return;
    }
    tone("good");
    setQuery("");
    const { good, quantity, price: labelPrice } = found;
    if (labelPrice === undefined) return onAdd(good, quantity ?? (good.decimals > 0 ? undefined : "1"));
    onAdd(good, scaleQuantity(labelPrice, good));
  };
  useScanner(scan, (text) => {
    if (isCovered) return;
    searchField.current?.focus();
    setQuery((before) => before + text);
  });
  useEffect(() => {
    void UnknownCode.warm();
    void fetchTone();
  }, []);

  return (
    <>
      <CategoryRail
        categories={till.categories}
        value={category}
        hasFavourites={hasFavourites}
        onValue={(next) => {
          setCategory(next);
          setQuery("");
        }}
      />
      <section aria-label={t("goods")} className="flex min-h-0 min-w-0 flex-col gap-2 p-2 pb-18 lg:pb-2">
        <UpdateNote />
        {isAlone ? <OfflineNote place={`${till.org.id}.${till.register.id}`} format={format} /> : null}
        <div className="relative shrink-0">
          <SearchBox
            ref={searchField}
            value={query}
            onValue={setQuery}
            hits={hits}
            onTake={(good) => {
              onAdd(good);
              setQuery("");
            }}
            onCode={scan}
          />
          {unknown ? (
            <UnknownCode
              code={unknown}
              role={till.staff.role}
              onClose={() => onUnknown(null)}
              onSearch={() => {
                setQuery(unknown);
                onUnknown(null);
                searchField.current?.focus();
              }}
            />
          ) : null}
        </div>
        <GoodsGrid
          goods={tiles}
          families={families}
          categories={till.categories}
          wanted={wanted}
          held={held}
          isLoading={isLoading}
          query={query}
          format={format}
          onAdd={touch}
        />
      </section>
    </>
  );
}

/** Of one rail: the favourites in their order, a category with what lies under it, or everything. */
function goodsOf(shelf: Shelf, category: string | null, categories: Till["categories"]): readonly Good[] {
  if (category === FAVOURITES) {
    const favourites = shelf.goods.filter((good) => good.favourite !== null);
    if (favourites.length > 0) return favourites.toSorted((a, b) => (a.favourite ?? 0) - (b.favourite ?? 0));
  }
  if (category === null || category === FAVOURITES) return shelf.goods;
  const inside = new Set([category, ...categories.filter((one) => one.parentId === category).map((one) => one.id)]);
  return shelf.goods.filter((good) => good.categoryId !== null && inside.has(good.categoryId));
}
