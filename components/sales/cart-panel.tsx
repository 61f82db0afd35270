// Promises the sale in sight: its lines, what it comes to and why, and one big button that takes the money.
"use client";

import { ChevronDown, Percent, ShoppingBasket, StickyNote, Trash2, UserRound, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { Kbd } from "@/components/ui/kbd";
import { lazyPart } from "@/components/ui/lazy-part";
import { useFormat } from "@/lib/format/use-format";
import { type Cart, type CartLine, isEmpty, newCart, removeLine, stepLine } from "@/lib/sales/cart";
import { changeCart } from "@/lib/sales/cart-store";
import type { Price } from "@/lib/sales/price";
import type { Till } from "@/lib/sales/till";
import { cx } from "@/lib/ui/cx";
import { CartLineRow } from "./cart-line";
import { CartTotals } from "./cart-totals";
import { LineEditor } from "./line-editor-lazy";
import type { TillDialog } from "./till-dialogs";

const ReturnRows = lazyPart(() => import("./return-rows").then((m) => m.ReturnRows));

interface CartPanelProps {
  till: Till;
  cart: Cart;
  price: Price;
  selected: string | null;
  onSelect: (id: string | null) => void;
  onPay: () => void;
  onDialog: (dialog: TillDialog) => void;
  onUndo: (before: Cart, message: string) => void;
  canPark: boolean;
  className?: string;
  onHide?: (() => void) | undefined;
}

export function CartPanel({
  till,
  cart,
  price,
  selected,
  onSelect,
  onPay,
  onDialog,
  onUndo,
  canPark,
  className,
  onHide,
}: CartPanelProps) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const list = useRef<HTMLOListElement>(null);
  const editing = cart.lines.find((line) => line.id === selected);
  const count = cart.lines.length;
  useEffect(() => {
    // the newest line is in sight; the zones themselves never move
    if (count > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);

  useEffect(() => void ReturnRows.warm(), []);

  /** Whatever goes off the sale can be put back. */
  const takeOff = (name: string | undefined, step: (before: Cart) => Cart) => {
    changeCart(step);
    onUndo(cart, name ? t("said.removed", { name }) : t("said.cleared"));
  };
  const remove = ({ id, name }: CartLine) => {
    takeOff(name, (before) => removeLine(before, id));
    onSelect(null);
  };
  const step = (line: CartLine, by: 1 | -1) => {
    if (by === -1 && Number(line.quantity) <= 1) remove(line);
    else changeCart((before) => stepLine(before, line.id, by));
  };
  const clear = () => {
    takeOff(undefined, ({ id, sale, takenOff = [], lines }) => ({
      ...newCart(id),
      sale,
      takenOff: [...takenOff, ...lines],
    }));
    onSelect(null);
  };

  return (
    <section
      aria-label={t("cart.name")}
      className={cx("line-s flex min-h-0 flex-col bg-surface max-lg:border-s-0", className)}
    >
      <div className="line-b flex h-14 shrink-0 items-center gap-1 px-2">
        <button
          type="button"
          onClick={() => onDialog({ kind: "customer" })}
          className="flex h-11 min-w-0 flex-1 items-center gap-2.5 rounded-md px-2.5 text-start text-sm hover:bg-hover"
        >
          <UserRound aria-hidden="true" className="size-5 shrink-0 text-muted" />
          {cart.customer ? (
            <span className="min-w-0 leading-4.5">
              <span className="block truncate font-medium">{cart.customer.name}</span>
              <span className="figure block truncate text-muted text-xs">
                {[t("customer.points", { count: cart.customer.points }), cart.customer.tier]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </span>
          ) : (
            <span className="text-muted">{t("customer.walkIn")}</span>
          )}
        </button>
        {cart.customer ? (
          <Small
            label={t("customer.detach")}
            icon={<X aria-hidden="true" />}
            onPress={() => takeOff(cart.customer?.name, (before) => ({ ...before, customer: undefined }))}
          />
        ) : null}
        <Small
          label={t("cart.discount")}
          icon={<Percent aria-hidden="true" />}
          isDisabled={count === 0}
          onPress={() => onDialog({ kind: "discount" })}
        />
        <Small
          label={t("cart.note")}
          icon={<StickyNote aria-hidden="true" />}
          isDisabled={isEmpty(cart)}
          isOn={Boolean(cart.note)}
          onPress={() => onDialog({ kind: "note" })}
        />
        <Small
          label={t("cart.clear")}
          icon={<Trash2 aria-hidden="true" />}
          isDisabled={isEmpty(cart)}
          onPress={clear}
        />
        {onHide ? (
          <span className="lg:hidden">
            <Small label={t("close")} icon={<ChevronDown aria-hidden="true" />} onPress={onHide} />
          </span>
        ) : null}
      </div>

      {isEmpty(cart) ? (
        <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-3 px-8 text-center text-muted text-sm">
          <ShoppingBasket aria-hidden="true" className="size-8" strokeWidth={1.5} />
          <p>{t("cart.empty")}</p>
        </div>
      ) : (
        <ol ref={list} aria-label={t("cart.lines")} className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
          {cart.returns.length > 0 ? <ReturnRows cart={cart} format={format} onTakeOff={takeOff} /> : null}
          {cart.lines.map((line, index) => (
            <CartLineRow
              key={line.id}
              line={line}
              priced={price.lines[index]}
              format={format}
              isSelected={line.id === selected}
              onSelect={() => onSelect(line.id === selected ? null : line.id)}
              onStep={(by) => step(line, by)}
              onRemove={() => remove(line)}
            />
          ))}
        </ol>
      )}

      <CartTotals
        cart={cart}
        price={price}
        format={format}
        onClearDiscount={() => takeOff(t("cart.discount"), (before) => ({ ...before, discount: undefined }))}
      />
      <div className="flex shrink-0 gap-2 p-3 pt-0">
        <button
          type="button"
          disabled={!canPark}
          onClick={() => onDialog({ kind: "park" })}
          className={cx(buttonClass("plain", "xl"), "px-4! text-base!")}
        >
          {t("cart.park")}
        </button>
        <button
          type="button"
          disabled={isEmpty(cart)}
          onClick={onPay}
          className={cx(buttonClass("primary", "xl"), "figure min-w-0 flex-1")}
        >
          <span className="truncate">
            {price.total < 0
              ? t("cart.payOut", { amount: format.money(-price.total) })
              : t("cart.pay", { amount: format.money(price.total) })}
          </span>
          <Kbd keys="F9" className="max-xl:hidden" />
        </button>
      </div>
      {editing ? (
        <LineEditor
          key={editing.id}
          till={till}
          line={editing}
          format={format}
          onClose={() => onSelect(null)}
          onRemove={() => remove(editing)}
        />
      ) : null}
    </section>
  );
}

interface SmallProps {
  label: string;
  icon: React.ReactNode;
  onPress: () => void;
  isDisabled?: boolean;
  isOn?: boolean;
}

function Small({ label, icon, onPress, isDisabled, isOn }: SmallProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
      className={cx(
        "grid size-11 shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-hover hover:text-ink disabled:opacity-40 [&>svg]:size-5",
        isOn && "text-accent",
      )}
    >
      {icon}
    </button>
  );
}
