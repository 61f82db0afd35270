// Promises the till: three zones that never move, every act by touch, by key and by scanner, and no sale lost.
"use client";

import { useTranslations } from "next-intl";
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { lazyPart } from "@/components/ui/lazy-part";
import { announce } from "@/components/ui/live-region";
import { notify } from "@/components/ui/toast";
import { useFormat } from "@/lib/format/use-format";
import { useShortcuts } from "@/lib/keys/shortcuts";
import { addGood, isEmpty, type Cart, newCart, setLine, wantedOf } from "@/lib/sales/cart";
import { activeCart, changeCart, useCart, useCarts, usePrice } from "@/lib/sales/cart-store";
import type { Good } from "@/lib/sales/goods";
import type { Till } from "@/lib/sales/till";
import { useConnection } from "@/lib/sales/outbox/connection";
import { useGoods } from "@/lib/sales/use-goods";
import type { HeldElsewhere } from "@/lib/sales/use-shared-carts";
import { useLiveStock } from "@/lib/stock/use-live-stock";
import { cx } from "@/lib/ui/cx";
import { CartPanel } from "./cart-panel";
import { GoodsZone } from "./goods-zone";
import { useWarmOfflineNote } from "./offline-note-lazy";
import { TillDialogs, type TillDialog, warmDialogs } from "./till-dialogs";
import { TillHeader } from "./till-header";

// beside the desk's own cart it is not seen
const PhoneBar = lazyPart(() => import("./phone-bar").then((m) => m.PhoneBar));
const TellOthers = lazyPart(() => import("./tell-others").then((m) => m.TellOthers));
export function TillScreen({ till, onLock }: { till: Till; onLock: () => void }) {
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const format = useFormat(till.org.currency);
  const cart = useCart();
  const price = usePrice(till, cart);
  const [held, setHeld] = useState<HeldElsewhere>(() => new Map());
  const { shelf, isLoading, reload } = useGoods(`${till.org.id}.${till.register.id}`);
  useLiveStock(reload);

  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, showDialog] = useState<TillDialog | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
  const [isCartShown, setIsCartShown] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
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
      if (good.decimals === 0 || quantity !== undefined) return setSelected(null);
      // what is weighed is asked for its weight, unless the label brought it; its line is in sight a frame before the keypad
      startTransition(() => setSelected(line?.id ?? null));
    },
    [format, t],
  );

  const pay = () => {
    setUnknown(null);
    if (!isEmpty(cart)) setDialog({ kind: "tender" });
  };
  const canPark = cart.lines.length > 0 && !cart.attempt && !cart.sold;
  const isOver = cart.attempt !== undefined || cart.sold !== undefined;
  // also after a reload, where nobody opened it
  const shown: TillDialog | null = isOver ? { kind: "tender" } : dialog;
  const find = () => {
    if (shown === null) searchField.current?.focus(); // never behind a dialog
  };
  useShortcuts([
    { keys: "F2", label: t("keys.search"), group: t("title"), run: find },
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
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-paper">
      <TillHeader till={till} onLock={onLock} onDialog={setDialog} />
      <main className="grid min-h-0 flex-1 grid-cols-1 max-lg:grid-rows-[auto_minmax(0,1fr)] lg:grid-cols-[9.25rem_minmax(0,1fr)_22rem] xl:grid-cols-[10rem_minmax(0,1fr)_24rem]">
        <h1 className="sr-only">{t("title")}</h1>
        <GoodsZone
          till={till}
          shelf={shelf}
          isLoading={isLoading}
          isAlone={isAlone}
          isCovered={shown !== null || selected !== null}
          wanted={wanted}
          held={held}
          unknown={unknown}
          onUnknown={setUnknown}
          searchField={searchField}
          format={format}
          onAdd={add}
          onDialog={setDialog}
        />
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
        dialog={shown}
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
