// Promises the till: three zones that never move, every act by touch, by key and by scanner, and no sale lost.
"use client";

import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { announce } from "@/components/ui/live-region";
import { notify } from "@/components/ui/toast";
import { useFormat } from "@/lib/format/use-format";
import { useShortcuts } from "@/lib/keys/shortcuts";
import { addGood, isEmpty, type Cart, newCart, setLine, wantedOf } from "@/lib/sales/cart";
import { activeCart, changeCart, useCart, useCarts, usePrice } from "@/lib/sales/cart-store";
import { findCode, type Good, search } from "@/lib/sales/goods";
import { scaleQuantity } from "@/lib/sales/scale";
import type { Till } from "@/lib/sales/till";
import { useConnection } from "@/lib/sales/outbox/connection";
import { useGoods } from "@/lib/sales/use-goods";
import { foldVariants, unfolded } from "@/lib/sales/variants";
import { useScanner } from "@/lib/sales/use-scanner";
import type { HeldElsewhere } from "@/lib/sales/use-shared-carts";
import { useLiveStock } from "@/lib/stock/use-live-stock";
import { cx } from "@/lib/ui/cx";
import { CartPanel } from "./cart-panel";
import { CategoryRail, FAVOURITES } from "./category-rail";
import { GoodsGrid } from "./goods-grid";
import { OfflineNote, UpdateNote, useWarmOfflineNote } from "./offline-note-lazy";
import { SearchBox } from "./search-box";
import { TillDialogs, type TillDialog, warmDialogs } from "./till-dialogs";
import { TillHeader } from "./till-header";

/** Here before the first scan, though not before the first paint. */
const fetchTone = () => import("@/lib/sales/tone");
const tone = (kind: "good" | "wrong") => void fetchTone().then((sound) => sound.tone(kind));

// beside the desk's own cart it is not seen
const PhoneBar = lazyPart(() => import("./phone-bar").then((m) => m.PhoneBar));
const TellOthers = lazyPart(() => import("./tell-others").then((m) => m.TellOthers));
const UnknownCode = lazyPart(() => import("./unknown-code").then((m) => m.UnknownCode));

/** T1-000012, and of a device's own series T1-A7-0012. */
const RECEIPT = /^[A-Z0-9]{1,8}-(?:[A-Z0-9]+-)?\d{4,}$/i;

export function TillScreen({ till, onLock }: { till: Till; onLock: () => void }) {
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const format = useFormat(till.org.currency);
  const cart = useCart();
  const price = usePrice(till, cart);
  const [held, setHeld] = useState<HeldElsewhere>(() => new Map());
  const { shelf, isLoading, reload } = useGoods(`${till.org.id}.${till.register.id}`);
  useLiveStock(reload);

  const [query, setQuery] = useState("");
  const [category, setCategory] = useState<string | null>(FAVOURITES);
  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, showDialog] = useState<TillDialog | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const [isCartShown, setIsCartShown] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(query);
  const isAlone = useConnection((state) => state.status) === "offline";
  const setDialog = useCallback(
    (next: TillDialog | null) => {
      const reason = next && isAlone && needsServer(next.kind) ? o(`needs.${next.kind}` as "needs.refund") : null;
      if (reason === null) return showDialog(next);
      announce(reason, { assertive: true });
      notify.plain(reason);
    },
    [isAlone, o],
  );

  const hasFavourites = useMemo(() => shelf.goods.some((good) => good.favourite !== null), [shelf]);
  const shown = useMemo(() => {
    if (asked.trim() !== "") return search(shelf, asked);
    if (category === FAVOURITES && hasFavourites)
      return shelf.goods
        .filter((good) => good.favourite !== null)
        .toSorted((a, b) => (a.favourite ?? 0) - (b.favourite ?? 0));
    if (category === null || category === FAVOURITES) return shelf.goods;
    const inside = new Set([
      category,
      ...till.categories.filter((one) => one.parentId === category).map((one) => one.id),
    ]);
    return shelf.goods.filter((good) => good.categoryId !== null && inside.has(good.categoryId));
  }, [asked, shelf, category, hasFavourites, till.categories]);
  const { tiles, families } = useMemo(
    () => (asked.trim() === "" ? foldVariants(shown) : unfolded(shown)),
    [asked, shown],
  );
  const wanted = useMemo(() => wantedOf(cart), [cart]);

  const add = useCallback(
    (good: Good, quantity?: string, unitPrice?: number) => {
      if (activeCart().attempt) return;
      setUnknown(null);
      // the next customer's first article begins their sale, also while the last one's change is still shown
      if (activeCart().sold) showDialog(null);
      changeCart((before) => addGood(before.sold ? newCart(before.id) : before, good, quantity ?? "1", unitPrice));
      const after = activeCart();
      const line = after.lines.findLast((one) => one.inventoryId === good.id);
      announce(t("said.added", { name: good.name, quantity: format.quantity(line?.quantity ?? "1", good.unit) }));
      // what is weighed is asked for its weight, unless the label brought it
      setSelected(good.decimals > 0 && quantity === undefined ? (line?.id ?? null) : null);
    },
    [format, t],
  );

  const touch = useCallback(
    (good: Good) => {
      const family = families.get(good.id);
      if (family) setDialog({ kind: "variants", family });
      else add(good);
    },
    [families, add, setDialog],
  );

  const scan = (code: string) => {
    const found = findCode(shelf, code);
    if (!found && RECEIPT.test(code)) {
      tone("good");
      return setDialog({ kind: "refund", number: code });
    }
    if (!found) {
      tone("wrong");
      setUnknown(code);
      announce(t("said.unknown", { code }), { assertive: true });
      return;
    }
    tone("good");
    setQuery("");
    const { good, quantity, price: labelPrice } = found;
    if (labelPrice === undefined) return add(good, quantity ?? (good.decimals > 0 ? undefined : "1"));
    add(good, scaleQuantity(labelPrice, good));
  };
  useScanner(scan, (text) => {
    if (dialog || selected) return;
    searchField.current?.focus();
    setQuery((before) => before + text);
  });

  const pay = () => {
    setUnknown(null);
    if (!isEmpty(cart)) setDialog({ kind: "tender" });
  };
  const canPark = cart.lines.length > 0 && !cart.attempt && !cart.sold;
  useShortcuts([
    { keys: "F2", label: t("keys.search"), group: t("title"), run: () => searchField.current?.focus() },
    { keys: "F4", label: t("keys.park"), group: t("title"), run: () => setDialog({ kind: "parked" }) },
    { keys: "F6", label: t("keys.line"), group: t("title"), run: () => setSelected(cart.lines.at(-1)?.id ?? null) },
    { keys: "F7", label: t("keys.customer"), group: t("title"), run: () => setDialog({ kind: "customer" }) },
    { keys: "F8", label: t("keys.refund"), group: t("title"), run: () => setDialog({ kind: "refund" }) },
    { keys: "F9", label: t("keys.pay"), group: t("title"), run: pay },
    { keys: "Mod+Enter", label: t("keys.pay"), group: t("title"), run: pay },
    { keys: "F10", label: t("keys.shift"), group: t("title"), run: () => setDialog({ kind: "shift" }) },
    { keys: "Alt+n", label: t("keys.newSale"), group: t("title"), run: () => useCarts.getState().open() },
    { keys: "Alt+l", label: t("keys.lock"), group: t("title"), run: onLock },
    { keys: "?", label: t("keys.help"), group: t("title"), run: () => setDialog({ kind: "keys" }) },
  ]);
  useEffect(() => {
    const watching = import("@/lib/sales/when-idle").then(({ whenIdle }) => whenIdle(onLock));
    return () => void watching.then((stop) => stop());
  }, [onLock]);
  useEffect(warmDialogs, []);
  useEffect(() => {
    void UnknownCode.warm();
    void fetchTone();
  }, []);
  useWarmOfflineNote();

  const undo = (before: Cart, message: string) => {
    announce(message);
    const after = activeCart();
    notify.undo(message, () => {
      void import("@/lib/sales/put-back").then(({ putBack }) =>
        useCarts.getState().change(before.id, (now) => putBack(now, before, after) ?? tooLate(now)),
      );
    });
  };
  const tooLate = (now: Cart) => {
    notify.plain(t("said.tooLate"));
    return now;
  };
  // on a phone the cart comes up when it is asked for, or when a line of it is being changed
  const showsCart = isCartShown || selected !== null;
  const hideCart = () => {
    setIsCartShown(false);
    setSelected(null);
  };
  const isOver = cart.attempt !== undefined || cart.sold !== undefined;
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-paper">
      <TillHeader till={till} onLock={onLock} onDialog={setDialog} />
      <main className="grid min-h-0 flex-1 grid-cols-1 max-lg:grid-rows-[auto_minmax(0,1fr)] lg:grid-cols-[9.25rem_minmax(0,1fr)_22rem] xl:grid-cols-[10rem_minmax(0,1fr)_24rem]">
        <h1 className="sr-only">{t("title")}</h1>
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
              hits={asked.trim() === "" ? null : shown}
              onTake={(good) => {
                add(good);
                setQuery("");
              }}
              onCode={scan}
            />
            {unknown ? (
              <UnknownCode
                code={unknown}
                role={till.staff.role}
                onClose={() => setUnknown(null)}
                onSearch={() => {
                  setQuery(unknown);
                  setUnknown(null);
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
            query={asked}
            format={format}
            onAdd={touch}
          />
        </section>
        <CartPanel
          till={till}
          cart={cart}
          price={price}
          selected={selected}
          onSelect={setSelected}
          onPay={pay}
          onDialog={setDialog}
          onUndo={undo}
          canPark={canPark}
          className={cx(
            showsCart ? "fixed inset-x-0 bottom-0 z-30 h-[92dvh] rounded-t-lg shadow-float" : "max-lg:hidden",
            "lg:relative lg:z-auto lg:h-auto lg:rounded-none lg:shadow-none",
          )}
          onHide={showsCart ? hideCart : undefined}
        />
      </main>
      <TellOthers till={till} cart={cart} price={price} onHeld={setHeld} />
      <PhoneBar cart={cart} price={price} format={format} onShow={() => setIsCartShown(true)} onPay={pay} />
      <TillDialogs
        till={till}
        cart={cart}
        price={price}
        shelf={shelf}
        dialog={isOver ? { kind: "tender" } : dialog}
        onDialog={(next) => {
          setDialog(next);
          // on a phone the cart stays up for what belongs to it, and goes down with the sale
          if (isOver || dialog?.kind === "park") setIsCartShown(false);
        }}
        wanted={wanted}
        held={held}
        onAdd={add}
        onSetLine={(id, change) => changeCart((before) => setLine(before, id, change))}
      />
    </div>
  );
}

/** What only the server can answer: what was given back, what the drawer should hold. */
const needsServer = (kind: TillDialog["kind"]) => ["refund", "shift"].includes(kind);
