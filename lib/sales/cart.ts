/** A sale while it is rung up: lines, discounts, customer. Pure steps from one cart to the next; the store keeps them, the price is priceCart's. */
import { addQuantity, compareQuantity } from "@/lib/format/quantity";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import type { Good } from "./goods";
import { type Discount, type Price, priceCart, type TaxClass } from "./price";
import type { Customer, SaleBody, Sold } from "./till";

export interface CartLine {
  id: string;
  inventoryId: string;
  name: string;
  sku: string;
  unit: string;
  decimals: number;
  taxClassId: string;
  catalogPrice: number;
  unitPrice: number;
  quantity: string;
  discount?: Discount | undefined;
  note?: string | undefined;
  found?: { quantity: string; reason: string } | undefined;
  backorderDate?: string | undefined;
}

/** Of a line that was taken off: what its history says, and the id by which Undo finds it. */
export type TakenOff = Pick<CartLine, "id" | "inventoryId" | "quantity">;

/** Goods that come back with this sale, taken from a receipt. */
export interface ReturnLine {
  lineId: string;
  saleNumber: string;
  name: string;
  quantity: string;
  restock: boolean;
  worth: number;
}

export interface BeyondLease {
  by: string;
  reason: string;
}

/** A payment under way: its key was made before the first try, and body and key stay until there is an answer. */
export interface Attempt {
  key: string;
  body: SaleBody;
  total: number;
  startedAt: string;
  /** Goods beyond what is held for this till, sold without the server: who took that on, and why. */
  beyondLease?: BeyondLease | undefined;
}

export interface Cart {
  /** Of its tab, where one sale follows the other. */
  id: string;
  /** Of the sale itself; carts kept by an older till have none. */
  sale?: string;
  lines: CartLine[];
  returns: ReturnLine[];
  discount?: Discount | undefined;
  customer?: Customer | undefined;
  note?: string | undefined;
  parkedCartId?: string | undefined;
  attempt?: Attempt | undefined;
  /** The answer, until the next sale begins. */
  sold?: Sold | undefined;
  /** What was taken off again, for the sale's history; carts kept by an older till have none. */
  takenOff?: TakenOff[];
}

export const newCart = (id = uuidV7()): Cart => ({ id, sale: uuidV7(), lines: [], returns: [], takenOff: [] });
export const isEmpty = (cart: Cart) => cart.lines.length === 0 && cart.returns.length === 0;

export const nameOf = ({ name, variant }: Pick<Good, "name" | "variant">) => (variant ? `${name}, ${variant}` : name);

/** The same good again raises its line, where price, discount and note are the good's own. */
export function addGood(cart: Cart, good: Good, quantity = "1", unitPrice = good.price): Cart {
  const same = cart.lines.find(
    (line) =>
      line.inventoryId === good.id &&
      line.unitPrice === unitPrice &&
      !line.discount &&
      !line.note &&
      !line.found &&
      !line.backorderDate,
  );
  if (same) return setLine(cart, same.id, { quantity: addQuantity(same.quantity, quantity) });
  const { id: inventoryId, sku, unit, decimals, taxClassId, price: catalogPrice } = good;
  const name = nameOf(good);
  const line: CartLine = {
    id: uuidV7(),
    inventoryId,
    name,
    sku,
    unit,
    decimals,
    taxClassId,
    catalogPrice,
    unitPrice,
    quantity,
  };
  return { ...cart, lines: [...cart.lines, line] };
}

export function setLine(cart: Cart, id: string, change: Partial<CartLine>): Cart {
  return { ...cart, lines: cart.lines.map((line) => (line.id === id ? { ...line, ...change } : line)) };
}

export function removeLine(cart: Cart, id: string): Cart {
  const gone = cart.lines.filter((line) => line.id === id);
  return {
    ...cart,
    lines: cart.lines.filter((line) => line.id !== id),
    takenOff: [...(cart.takenOff ?? []), ...gone],
  };
}

/** One more or one less; the step below the last takes the line away. */
export function stepLine(cart: Cart, id: string, step: 1 | -1): Cart {
  const line = cart.lines.find((one) => one.id === id);
  if (!line) return cart;
  const next = addQuantity(line.quantity, String(step));
  return compareQuantity(next, "0") <= 0 ? removeLine(cart, id) : setLine(cart, id, { quantity: next });
}

const untaxed: TaxClass = { included: true, rates: [] };

export function priceOf(cart: Cart, taxes: ReadonlyMap<string, TaxClass>): Price {
  return priceCart(
    cart.lines.map((line) => ({ ...line, tax: taxes.get(line.taxClassId) ?? untaxed })),
    cart.discount,
    cart.returns.reduce((sum, line) => sum + line.worth, 0),
  );
}

/** How much of each stock row this cart wants: what tiles count and other tills hear. */
export function wantedOf(cart: Pick<Cart, "lines">): Map<string, string> {
  const wanted = new Map<string, string>();
  for (const line of cart.lines)
    wanted.set(line.inventoryId, addQuantity(wanted.get(line.inventoryId) ?? "0", line.quantity));
  return wanted;
}
