/** A sale that was rung up without an answer from the server, as it lies in the outbox: what is sent, and what a person is shown. */
import type { SaleBody } from "../till";

export type Outcome = "covered" | "found" | "shortage";

/** As the offline door takes it: the till's own prices, total, person, time and receipt number. */
export interface OfflineBody extends SaleBody {
  key: string;
  soldAt: string;
  staffId: string;
  receiptNumber: string;
  catalogVersion: string;
  total: number;
  shiftId?: string;
  /** Goods beyond what was held for this till: who took that on, and why. */
  beyondLease?: { by: string; reason: string };
}

export interface ShownLine {
  name: string;
  sku: string;
  unit: string;
  decimals: number;
  quantity: string;
  unitPrice: number;
  discount: number;
  total: number;
}
export interface ShownSale {
  staff: string;
  change: number;
  lines: ShownLine[];
  taxes: { name: string; percent: string; included: boolean; net: number; tax: number }[];
}

export interface EntryProblem {
  code: string;
  detail: string;
  facts: Record<string, unknown>;
}

/**
 * `waiting`: will be sent. `attention`: the server would not take it, a person decides. `set_aside`: a person rang it up anew; kept.
 * `sent`: the server has it; kept a while for the list of receipts.
 */
export type EntryState = "waiting" | "attention" | "set_aside" | "sent";

export interface Entry {
  key: string;
  /** The till's order. */
  n: number;
  /** The business and till it was rung up at. */
  place: string;
  state: EntryState;
  sale: OfflineBody;
  shown: ShownSale;
  problem?: EntryProblem;
  outcome?: Outcome;
  saleId?: string;
  sentAt?: string;
}

export type NewEntry = Pick<Entry, "key" | "place" | "shown"> & { sale: Omit<OfflineBody, "receiptNumber"> };

/** What a damaged disk or a foreign hand left may be anything; what lacks its sale cannot be sent and must be seen. */
export function isReadable(entry: Entry): boolean {
  const sale = entry.sale as Partial<OfflineBody> | undefined;
  return (
    typeof sale === "object" &&
    sale !== null &&
    sale.key === entry.key &&
    typeof sale.receiptNumber === "string" &&
    Number.isSafeInteger(sale.total) &&
    Array.isArray(sale.lines) &&
    Array.isArray(sale.payments)
  );
}

export const isUnsynced = ({ state }: Pick<Entry, "state">) => state === "waiting" || state === "attention";
