"use client";
/** Rings a sale up without the server: the till's own prices, number and clock; on disk before anyone says «paid». */
import { ProblemError } from "@/lib/http/problem-error";
import type { Attempt, Cart } from "../cart";
import { priceOf, wantedOf } from "../cart";
import { taxesOf } from "../cart-store";
import { soldAlone } from "../lease-keeper";
import { type SaleBody, seriesBase, type Sold, type Till } from "../till";
import { readEntry, ring } from "./disk";
import type { Entry, OfflineBody, ShownSale } from "./entry";
import { tellOutbox, wakeOutbox } from "./runner";

export const placeOf = (till: Till) => `${till.org.id}.${till.register.id}`;
/** Only what needs nobody else's word: cash, no goods that come back, nothing that another person or the count must agree to. */
export function canRingUp(body: SaleBody): boolean {
  return (
    body.lines.length > 0 &&
    body.returns === undefined &&
    body.approval === undefined &&
    body.signature === undefined &&
    body.lines.every((line) => line.found === undefined && line.backorderDate === undefined) &&
    body.payments.every((payment) => payment.method === "cash" && payment.amount > 0)
  );
}

export function soldOf({ key, sale, shown, saleId }: Entry): Sold {
  return {
    id: saleId ?? key,
    number: sale.receiptNumber,
    total: sale.total,
    change: shown.change,
    lines: shown.lines.map((line, index) => ({
      id: `${key} ${index}`,
      inventoryId: sale.lines[index]?.inventoryId ?? "",
      sku: line.sku,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      total: line.total,
    })),
    payments: sale.payments,
    unsynced: key,
  };
}

/** A sale whose page was closed after it was written down is found again by its key. */
export async function soldBefore(key: string): Promise<Sold | null> {
  const entry = await readEntry(key).catch(() => undefined);
  return entry ? soldOf(entry) : null;
}

function shownOf(till: Till, cart: Cart, body: SaleBody): ShownSale {
  const price = priceOf(cart, taxesOf(till));
  return {
    staff: till.staff.name,
    change: body.payments.reduce((sum, one) => sum + (one.tendered ?? one.amount) - one.amount, 0),
    lines: cart.lines.map(({ name, sku, unit, decimals, quantity, unitPrice }, index) => ({
      name,
      sku,
      unit,
      decimals,
      quantity,
      unitPrice,
      discount: (price.lines[index]?.discount ?? 0) + (price.lines[index]?.cartDiscount ?? 0),
      total: price.lines[index]?.total ?? 0,
    })),
    taxes: price.taxes,
  };
}

function bodyOf(till: Till, cart: Cart, attempt: Attempt): Omit<OfflineBody, "receiptNumber"> {
  return {
    ...attempt.body,
    lines: attempt.body.lines.map((line, index) => ({
      ...line,
      unitPrice: line.unitPrice ?? cart.lines[index]?.unitPrice ?? 0,
    })),
    key: attempt.key,
    soldAt: new Date().toISOString(),
    staffId: till.staff.id,
    catalogVersion: till.catalogVersion ?? "unknown",
    total: attempt.total,
    ...(till.shift ? { shiftId: till.shift.id } : {}),
    ...(attempt.beyondLease ? { beyondLease: attempt.beyondLease } : {}),
  };
}

/** The same key as the try that got no answer, so that it is one sale, whichever of the two the server hears. */
export async function ringUp(till: Till, cart: Cart, attempt: Attempt, fullSentence: string): Promise<Sold> {
  let entry: Entry;
  try {
    entry = await ring(
      {
        key: attempt.key,
        place: placeOf(till),
        sale: bodyOf(till, cart, attempt),
        shown: shownOf(till, cart, attempt.body),
      },
      seriesBase(till),
    );
  } catch {
    throw new ProblemError({ code: "device_full", status: 507, title: fullSentence, detail: fullSentence, facts: {} });
  }
  await soldAlone(wantedOf(cart));
  await tellOutbox();
  void wakeOutbox();
  return soldOf(entry);
}
