/** The till's words as the browser holds them: what its page begins with, what a sale's answer says. Types, and hardly more to load. */
import type { Discount, TaxClass } from "./price";

export type Method = "cash" | "card" | "gift_card" | "store_credit" | "points";
export type How = "own" | "signed";

export interface Shift {
  id: string;
  openedAt: string;
  openedBy: { id: string; name: string };
  float: number;
  expected?: number;
}

export interface Till {
  org: {
    id: string;
    name: string;
    currency: string;
    notes: number[];
    minorDigits: number;
    timeZone: string;
    isDemo: boolean;
  };
  store: { id: string; name: string; address: string | null };
  register: {
    id: string;
    name: string;
    prefix: string;
    locationId: string;
    shortPolicy: "stop" | "found" | "backorder";
  };
  staff: { id: string; name: string; role: string };
  limits: { discountPercent: string; foundQuantity: string };
  may: Partial<
    Record<
      | "refund"
      | "discount_over_limit"
      | "price_override"
      | "found"
      | "close_own_shift"
      | "close_any_shift"
      | "customer",
      How
    >
  >;
  loyalty: { earnMinorPerPoint: number; pointValueMinor: number };
  taxClasses: ({ id: string; name: string } & TaxClass)[];
  categories: { id: string; name: string; parentId: string | null; colour: string | null }[];
  shift: Shift | null;
  autoOpensShift: boolean;
  /** Whether this server can mail a receipt. */
  canMail?: boolean;
  /** This browser, as the till's paired device: it numbers the receipts of its own. */
  device: { seriesNo: number } | null;
  catalogVersion: string;
  /** Whether this shop holds goods for tills in advance. */
  leasesOn: boolean;
}

/** The device's own series of receipts: till, device, number. */
export const seriesBase = (till: Till) => `${till.register.prefix}-A${till.device?.seriesNo ?? 0}`;

export interface Customer {
  id: string;
  name: string;
  points: number;
  credit: number;
  tier?: string | undefined;
}

export interface SoldLine {
  id: string;
  inventoryId: string;
  sku: string;
  quantity: string;
  unitPrice: number;
  total: number;
}
export interface Sold {
  id: string;
  number: string;
  total: number;
  change: number;
  lines: SoldLine[];
  payments: { method: Method; amount: number; tendered?: number; reference?: string }[];
  loyalty?: {
    pointsBefore: number;
    pointsEarned: number;
    pointsAfter: number;
    tierBefore: string | null;
    tierAfter: string | null;
  };
  /** Rung up without the server and not sent yet: its key in the outbox. */
  unsynced?: string;
}

/** One short row of a refusal. */
export interface Short {
  inventoryId: string;
  sku: string;
  lines: number[];
  requested: string;
  available: string;
  leased: string;
}

export interface SaleBody {
  lines: {
    inventoryId: string;
    quantity: string;
    unitPrice?: number;
    discount?: Discount;
    found?: { quantity: string; reason: string };
    backorderDate?: string;
    note?: string;
  }[];
  payments: { method: Method; amount: number; tendered?: number; reference?: string; code?: string }[];
  returns?: { lineId: string; quantity: string; restock: boolean }[];
  customerId?: string;
  discount?: Discount;
  parkedCartId?: string;
  note?: string;
  takenOff?: { inventoryId: string; quantity: string }[];
  approval?: { id: string };
  signature?: { id: string };
}
