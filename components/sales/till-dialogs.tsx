// Promises that the till's page carries no dialog until one is opened; they are fetched in the first quiet moment.
"use client";

import { ShortcutSheet } from "./shortcut-sheet-lazy";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { useFormat } from "@/lib/format/use-format";
import type { Cart, CartLine } from "@/lib/sales/cart";
import type { Good, Shelf } from "@/lib/sales/goods";
import type { Price } from "@/lib/sales/price";
import type { Held } from "@/lib/sales/use-shared-carts";
import type { Till } from "@/lib/sales/till";

export type TillDialog =
  | { kind: "tender" | "park" | "parked" | "customer" | "discount" | "note" | "shift" | "keys" | "outbox" }
  | { kind: "refund"; number?: string }
  | { kind: "variants"; family: readonly Good[] };

const TenderDialog = lazyDialog(() => import("./tender-dialog").then((m) => m.TenderDialog));
const ParkDialog = lazyDialog(() => import("./park-dialog").then((m) => m.ParkDialog));
const CustomerDialog = lazyDialog(() => import("./customer-dialog").then((m) => m.CustomerDialog));
const DiscountDialog = lazyDialog(() => import("./discount-dialog").then((m) => m.DiscountDialog));
const NoteDialog = lazyDialog(() => import("./note-dialog").then((m) => m.NoteDialog));
const RefundDialog = lazyDialog(() => import("./refund-dialog").then((m) => m.RefundDialog));
const VariantDialog = lazyDialog(() => import("./variant-dialog").then((m) => m.VariantDialog));
const OutboxDialog = lazyDialog(() => import("./outbox-dialog").then((m) => m.OutboxDialog));
const ShiftDialog = lazyDialog(() => import("./shift-dialog").then((m) => m.ShiftDialog));

/** Paying is what every sale ends with: it must not wait for a download. */
export function warmDialogs(): () => void {
  const timer = setTimeout(() => {
    for (const dialog of [
      TenderDialog,
      ParkDialog,
      CustomerDialog,
      DiscountDialog,
      RefundDialog,
      ShiftDialog,
      OutboxDialog,
      NoteDialog,
      VariantDialog,
    ])
      dialog.warm();
  }, 1_500);
  return () => clearTimeout(timer);
}

interface DialogsProps {
  till: Till;
  cart: Cart;
  price: Price;
  shelf: Shelf;
  dialog: TillDialog | null;
  onDialog: (dialog: TillDialog | null) => void;
  wanted: ReadonlyMap<string, string>;
  held: ReadonlyMap<string, Held[]>;
  onAdd: (good: Good) => void;
  onSetLine: (id: string, change: Partial<CartLine>) => void;
}

export function TillDialogs({
  till,
  cart,
  price,
  shelf,
  dialog,
  onDialog,
  wanted,
  held,
  onAdd,
  onSetLine,
}: DialogsProps) {
  const format = useFormat(till.org.currency);
  const close = () => onDialog(null);
  const kind = dialog?.kind;
  return (
    <>
      <TenderDialog
        key={`tender ${cart.id}`}
        isOpen={kind === "tender"}
        onClose={close}
        till={till}
        cart={cart}
        price={price}
        onSetLine={onSetLine}
      />
      <ParkDialog
        isOpen={kind === "park" || kind === "parked"}
        onClose={close}
        till={till}
        cart={cart}
        price={price}
        shelf={shelf}
      />
      <CustomerDialog isOpen={kind === "customer"} onClose={close} till={till} />
      <DiscountDialog isOpen={kind === "discount"} onClose={close} till={till} cart={cart} price={price} />
      <NoteDialog isOpen={kind === "note"} onClose={close} cart={cart} />
      <RefundDialog
        key={`refund ${dialog?.kind === "refund" ? (dialog.number ?? "") : ""}`}
        isOpen={kind === "refund"}
        onClose={close}
        till={till}
        number={dialog?.kind === "refund" ? dialog.number : undefined}
      />
      <ShiftDialog isOpen={kind === "shift"} onClose={close} till={till} />
      <VariantDialog
        isOpen={kind === "variants"}
        onClose={close}
        family={dialog?.kind === "variants" ? dialog.family : []}
        wanted={wanted}
        held={held}
        format={format}
        onAdd={onAdd}
      />
      <OutboxDialog isOpen={kind === "outbox"} onClose={close} till={till} shelf={shelf} />
      <ShortcutSheet isOpen={kind === "keys"} onClose={close} />
    </>
  );
}
