"use client";
/** Upkeep of this till's leases while its page is open and online: every minute, and at once when another till is short. */
import { fetchJson } from "@/lib/http/fetch-json";
import { onStockNews } from "@/lib/stock/use-live-stock";
import { isOffline } from "./outbox/connection";
import { readKept, type Series, seriesKey, writeKept } from "./outbox/disk";
import { useOutbox, waitingCount } from "./outbox/state";
import { beyond, type Held, isOver, without } from "./leases";

const BEAT_MS = 60_000;
/** News about a row that is held here and has run out elsewhere: perhaps somebody asks for it. */
const SOON_MS = 30;
const LEASES = "leases";

let held: Held | null = null;
const page = Math.round(performance.timeOrigin);

async function keep(base: string): Promise<void> {
  if (isOffline()) return;
  const series = await readKept<Series>(seriesKey(base)).catch(() => undefined);
  const { isRead } = useOutbox.getState();
  const isEmpty = isRead && waitingCount(useOutbox.getState()) === 0;
  const asked = Date.now();
  const askedPage = performance.now();
  try {
    const { leases, expiresInSeconds } = await fetchJson<{
      leases: { inventoryId: string; quantity: string }[];
      expiresInSeconds: number;
    }>("/api/pos/leases", {
      method: "PUT",
      body: series && isEmpty ? { series: { name: series.name, last: series.last } } : {},
    });
    held = {
      quantities: Object.fromEntries(leases.map((one) => [one.inventoryId, one.quantity])),
      gotAt: asked,
      gotAtPage: askedPage,
      page,
      seconds: expiresInSeconds,
    };
    await writeKept(LEASES, held);
  } catch {
    // what is held stays held until it ends; the next beat asks again
  }
}

/** Runs while the till is open. */
export function keepLeases(base: string): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const beat = setInterval(() => void keep(base), BEAT_MS);
  const stop = onStockNews((levels) => {
    const isAsked = levels.some(
      (level) => Number(held?.quantities[level.inventoryId] ?? 0) > 0 && Number(level.available) < 20,
    );
    if (!isAsked) return;
    clearTimeout(soon);
    soon = setTimeout(() => void keep(base), SOON_MS);
  });
  const start = async () => {
    held ??= (await readKept<Held>(LEASES)) ?? null;
    await keep(base);
  };
  void start().catch(() => undefined);
  return () => {
    clearInterval(beat);
    clearTimeout(soon);
    stop();
  };
}

/** What of this is not held for this till: it may be gone. */
export function notGuaranteed(wanted: ReadonlyMap<string, string>): string[] {
  const now = held && !isOver(held, Date.now(), performance.now(), page) ? held : null;
  return beyond(now, wanted);
}

export async function soldAlone(wanted: ReadonlyMap<string, string>): Promise<void> {
  if (!held) return;
  held = without(held, wanted);
  await writeKept(LEASES, held).catch(() => undefined);
}
