"use client";
/** Keeps stock true on a screen: one event stream per page, resumed where it broke, and a store that wakes only who looks at a changed row. */
import { useEffect, useSyncExternalStore } from "react";
import { type StockById, type StockLevel, takeStockNews } from "./live-stock";

export type Freshness = "live" | "reconnecting" | "offline";

const stock: StockById = new Map();
let freshness: Freshness = "reconnecting";
const listeners = new Set<() => void>();
const news = new Set<(levels: readonly StockLevel[]) => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

/** What a page already knows: from its first load or its cache. */
export function putStock(levels: readonly StockLevel[]): void {
  if (takeStockNews(stock, levels)) tell();
}

function setFreshness(next: Freshness): void {
  if (next === freshness) return;
  freshness = next;
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const nothing = () => undefined;

export function useLevel(inventoryId: string): StockLevel | undefined {
  return useSyncExternalStore(subscribe, () => stock.get(inventoryId), nothing);
}

export const freshnessNow = (): Freshness => freshness;
/** Hears every change of levels and of freshness, outside of React. */
export const onLive = subscribe;

/** Hears each batch of news as it comes, also what changes no figure: a till that is asked for its lease. */
export function onStockNews(listener: (levels: readonly StockLevel[]) => void): () => void {
  news.add(listener);
  return () => void news.delete(listener);
}

/** Follows the shop's stock while the page is open. `onReset` refetches, when the stream cannot say what was missed. */
export function useLiveStock(onReset: () => void, isOn = true): void {
  useEffect(() => {
    if (!isOn) return;
    let cursor: string | null = null;
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let tries = 0;
    const connect = () => {
      source = new EventSource(`/api/stock/stream${cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`}`);
      source.addEventListener("ready", (event) => {
        cursor = event.lastEventId;
        tries = 0;
        setFreshness("live");
      });
      source.addEventListener("stock", (event) => {
        cursor = event.lastEventId;
        const levels = JSON.parse(event.data) as StockLevel[];
        putStock(levels);
        for (const listener of news) listener(levels);
      });
      source.addEventListener("reset", (event) => {
        cursor = event.lastEventId;
        onReset();
      });
      source.addEventListener("error", () => {
        source?.close();
        tries += 1;
        setFreshness(navigator.onLine ? "reconnecting" : "offline");
        clearTimeout(timer);
        timer = setTimeout(connect, Math.min(250 * 2 ** tries, 2_500));
      });
    };
    const again = () => {
      clearTimeout(timer);
      source?.close();
      connect();
    };
    // a stream may hang for minutes after its network went
    const lost = () => {
      source?.close();
      setFreshness("offline");
    };
    connect();
    globalThis.addEventListener("online", again);
    globalThis.addEventListener("offline", lost);
    return () => {
      globalThis.removeEventListener("online", again);
      globalThis.removeEventListener("offline", lost);
      clearTimeout(timer);
      source?.close();
    };
  }, [onReset, isOn]);
}
