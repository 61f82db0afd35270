"use client";
/** What a person may do with the outbox: send now, save and read in a copy, send one again, ring one up anew. */
import { useEffect } from "react";
import { addGood, newCart } from "./cart";
import { useCarts } from "./cart-store";
import type { Shelf } from "./goods";
import { fromCopy, toCopy } from "./outbox/copy";
import { outboxDisk } from "./outbox/disk";
import type { Entry } from "./outbox/entry";
import { sendAgain } from "./outbox/outbox";
import { readOutbox, tellOutbox, wakeOutbox } from "./outbox/runner";
import { useOutbox } from "./outbox/state";

export function useOutboxList() {
  const { entries, isSending, barred } = useOutbox();
  useEffect(() => void readOutbox(), []);
  const newestFirst = entries.toSorted((a, b) => b.n - a.n);
  return { entries: newestFirst, isSending, barred };
}

export async function saveCopy(): Promise<void> {
  const now = new Date().toISOString();
  const text = toCopy(await outboxDisk.all(), now);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `stockproof-${now.slice(0, 16).replaceAll(":", "")}.json`;
  link.click();
  URL.revokeObjectURL(address);
}

/** How many were new here; null when the file is no copy. */
export async function readCopyIn(file: File): Promise<number | null> {
  const copies = fromCopy(await file.text());
  if (!copies) return null;
  const added = await outboxDisk.add(copies);
  await tellOutbox();
  void wakeOutbox();
  return added;
}

export async function tryAgain(key: string): Promise<void> {
  await outboxDisk.change(key, sendAgain);
  await tellOutbox();
  await wakeOutbox();
}

/** Its goods in a new sale at today's prices; the entry stays, set aside, so that nothing is ever lost from sight. */
export async function ringAnew({ key, sale }: Entry, shelf: Shelf): Promise<void> {
  let cart = newCart();
  for (const line of sale.lines) {
    const good = shelf.byId.get(line.inventoryId);
    if (good) cart = addGood(cart, good, line.quantity);
  }
  useCarts.getState().take(cart);
  await outboxDisk.change(key, (entry) => (entry.state === "attention" ? { ...entry, state: "set_aside" } : entry));
  await tellOutbox();
}

export { wakeOutbox as sendNow } from "./outbox/runner";
