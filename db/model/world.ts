/**
 * The shop as pure arithmetic: what lies where, what is promised, what was sold and paid. It knows no database; each act of the model
 * changes it as the act should change the shop, and says No by the same code.
 * Quantities are whole numbers of ten-thousandths, money is whole cents: nothing here can round by accident.
 */
import type { Place } from "../testing/given-rows";

export const UNIT = 10_000;
export const PLACES = ["floor", "backroom", "warehouse"] as const satisfies readonly Place[];

export interface Product {
  id: string;
  sku: string;
  name: string;
  unit: "piece" | "gram";
  decimals: 0 | 4;
  price: number;
}
export interface Row {
  id: string;
  product: Product;
  place: (typeof PLACES)[number];
  quantity: number;
}
export interface Movement {
  id: string;
  row: Row;
  type: string;
  change: number;
  isSigned: boolean;
  isReversed: boolean;
  /** Both legs of a transfer, or the movement alone. */
  legs: Movement[];
}
export interface Reservation {
  row: Row;
  quantity: number;
  isLive: boolean;
}
export interface SaleLine {
  id: string;
  row: Row;
  quantity: number;
  total: number;
  refunded: number;
}
export interface Sale {
  id: string;
  lines: SaleLine[];
  /** What was paid by card and not given back to it yet. */
  cardLeft: number;
}
export interface Shift {
  id: string;
  expected: number;
  isOpen: boolean;
}
export interface Count {
  id: string;
  place: Row["place"];
  isOpen: boolean;
  lines: Map<Row, { counted: number; onShelf: number }>;
}
export interface Allocation {
  id: string;
  row: Row;
  quantity: number;
  reservation: Reservation;
  isShipped: boolean;
}
export interface OrderLine {
  product: Product;
  quantity: number;
  short: number;
  allocations: Allocation[];
}
export interface Order {
  id: string;
  status: string;
  lines: OrderLine[];
  session: Session | undefined;
}
export interface Stop {
  id: string;
  row: Row;
  needed: number;
  picked: number;
}
export interface Box {
  order: Order;
  product: Product;
  needed: number;
  packed: number;
}
export interface Session {
  id: string;
  status: string;
  stops: Stop[];
  boxes: Box[];
}

/** A refusal, by its code. */
export class No extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}
export function refuseIf(holds: boolean, code: string): void {
  if (holds) throw new No(code);
}

export class World {
  rows: Row[] = [];
  movements: Movement[] = [];
  reservations: Reservation[] = [];
  sales: Sale[] = [];
  counts: Count[] = [];
  orders: Order[] = [];
  sessions: Session[] = [];
  shifts: Shift[] = [];
  paid = { cash: 0, card: 0 };
  refunds = 0;
  /** Every movement there must be, counted and summed by row and type. */
  ledger = new Map<string, { count: number; sum: number }>();

  constructor(
    readonly products: Product[],
    readonly isTaxIncluded: boolean,
    readonly taxPercent: number,
    /** What requests must name besides: the places' ids and the tax class. */
    readonly ground: { places: Record<Place, string>; taxClass: string },
  ) {}

  reserved(row: Row): number {
    return this.reservations.reduce((sum, one) => sum + (one.isLive && one.row === row ? one.quantity : 0), 0);
  }
  available(row: Row): number {
    return row.quantity - this.reserved(row);
  }
  /** What pickers took off a shelf though the ledger still has it there: in the basket of a walk, or in a box that waits to be sent. */
  offShelf(row: Row): number {
    const walks = this.sessions.filter(({ status }) => ["picking", "packing"].includes(status));
    const walked = new Set(walks.flatMap(({ boxes }) => boxes.map(({ order }) => order)));
    const held = (orders: Iterable<Order>, counts: (one: Allocation) => boolean) =>
      [...orders]
        .flatMap(({ lines }) => lines.flatMap(({ allocations }) => allocations))
        .reduce((sum, one) => sum + (one.row === row && counts(one) ? one.quantity : 0), 0);
    const baskets = walks.map(({ stops, boxes }) => {
      const picked = stops.reduce((sum, stop) => sum + (stop.row === row ? stop.picked : 0), 0);
      return Math.max(0, picked - held(new Set(boxes.map(({ order }) => order)), ({ isShipped }) => isShipped));
    });
    const waiting = this.orders.filter((order) => order.status === "ready_to_ship" && !walked.has(order));
    return baskets.reduce((sum, one) => sum + one, 0) + held(waiting, ({ reservation }) => reservation.isLive);
  }
  row(product: Product, place: Row["place"]): Row {
    const row = this.rows.find((one) => one.product === product && one.place === place);
    if (!row) throw new Error(`no row of ${product.sku} at ${place}`);
    return row;
  }
  get shift(): Shift | undefined {
    return this.shifts.find(({ isOpen }) => isOpen);
  }
  openShift(): Shift {
    if (!this.shift) throw new No("shift_closed");
    return this.shift;
  }

  move(row: Row, type: string, change: number): { old: number; new: number } {
    const old = row.quantity;
    row.quantity += change;
    const key = `${row.id} ${type}`;
    const { count, sum } = this.ledger.get(key) ?? { count: 0, sum: 0 };
    this.ledger.set(key, { count: count + 1, sum: sum + change });
    return { old, new: row.quantity };
  }
  take(method: "cash" | "card", amount: number): void {
    this.paid[method] += amount;
    if (method === "cash") this.openShift().expected += amount;
  }
  promise(row: Row, quantity: number): Reservation {
    const made = { row, quantity, isLive: true };
    this.reservations.push(made);
    return made;
  }
  /** What a person saw is never refused because it was promised: the newest promises that no longer fit are taken back whole. */
  makeRoom(row: Row, left: number): void {
    for (const one of this.reservations.toReversed()) {
      if (this.reserved(row) <= left) return;
      if (one.isLive && one.row === row) one.isLive = false;
    }
  }
}

/** Rounds half up, as the till does; both numbers are whole and not negative. */
export const divide = (dividend: number, divisor: number): number =>
  Math.floor((2 * dividend + divisor) / (2 * divisor));

export function isQuantity(quantity: number, { decimals }: Product): boolean {
  return quantity > 0 && (decimals === 4 || quantity % UNIT === 0);
}

/** As a door takes it: decimal text. */
export function textOf(quantity: number): string {
  return String(quantity / UNIT);
}
/** As a door tells it. */
export const quantityOf = (told: string | number | null | undefined): number => Math.round(Number(told) * UNIT);
