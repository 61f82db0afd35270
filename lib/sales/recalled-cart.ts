/** A parked cart taken up again: today's prices and stock, and a list of what is no longer as it was. */
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { type Cart, type CartLine, nameOf, newCart } from "./cart";
import type { Shelf } from "./goods";
import type { Discount } from "./price";

export interface Recalled {
  id: string;
  note: string | null;
  discount: Discount | null;
  customer: { id: string; name: string; points: number; credit: number } | null;
  /** A copy kept by an older till has none. */
  takenOff?: { inventoryId: string; quantity: string }[];
  lines: {
    inventoryId: string;
    quantity: string;
    unitPrice?: number;
    discount?: Discount;
    note?: string;
    name: string | null;
    sku: string | null;
    priceBefore: number;
    priceNow: number | null;
    available: string | null;
    isActive: boolean;
  }[];
}
export type Change =
  | { kind: "price"; name: string; before: number; now: number }
  | { kind: "gone"; name: string }
  | { kind: "short"; name: string; left: string; wanted: string; unit: string };

export function toCart(recalled: Recalled, shelf: Shelf): { cart: Cart; changes: Change[] } {
  const changes: Change[] = [];
  const lines: CartLine[] = [];
  for (const one of recalled.lines) {
    const good = shelf.byId.get(one.inventoryId);
    const name = good ? nameOf(good) : (one.name ?? one.sku ?? "");
    if (!one.isActive || !good) {
      changes.push({ kind: "gone", name });
      continue;
    }
    const now = one.priceNow ?? good.price;
    if (now !== one.priceBefore && one.unitPrice === undefined)
      changes.push({ kind: "price", name, before: one.priceBefore, now });
    if (Number(one.available ?? 0) < Number(one.quantity))
      changes.push({ kind: "short", name, left: one.available ?? "0", wanted: one.quantity, unit: good.unit });
    const { sku, unit, decimals, taxClassId } = good;
    const line = { id: uuidV7(), inventoryId: good.id, name, sku, unit, decimals, taxClassId, catalogPrice: now };
    lines.push({
      ...line,
      unitPrice: one.unitPrice ?? now,
      quantity: one.quantity,
      discount: one.discount,
      note: one.note,
    });
  }
  const { id: parkedCartId, note, discount, customer, takenOff = [] } = recalled;
  const cart = {
    ...newCart(),
    lines,
    parkedCartId,
    note: note ?? undefined,
    discount: discount ?? undefined,
    customer: customer ?? undefined,
    takenOff: takenOff.map((one) => ({ id: uuidV7(), ...one })),
  };
  return { cart, changes };
}
