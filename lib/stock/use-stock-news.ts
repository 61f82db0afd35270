/**
 * Follows the shelves: one stream per tab however many screens listen. The browser reconnects by itself and names the last event it
 * saw; a `reset` tells listeners to read anew. The status says whether what is shown is live.
 */
"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import type { StockNews } from "./apply-news";

export type LiveStatus = "connecting" | "live" | "lost";
export type NewsListener = (news: readonly StockNews[] | "reset") => void;

const listeners = new Set<NewsListener>();
const watchers = new Set<() => void>();
let source: EventSource | null = null;
let status: LiveStatus = "connecting";
let again: ReturnType<typeof setTimeout> | undefined;

function setStatus(next: LiveStatus) {
  if (next === status) return;
  status = next;
  for (const watcher of watchers) watcher();
}

function tell(news: Parameters<NewsListener>[0]) {
  for (const listener of listeners) listener(news);
}

function open() {
  source = new EventSource("/api/stock/stream");
  let wasLost = false;
  source.addEventListener("ready", () => {
    // What happened while nobody listened is not in the stream of a new page; it is read instead.
    if (wasLost) tell("reset");
    wasLost = false;
    setStatus("live");
  });
  source.addEventListener("stock", (event) => tell(JSON.parse(event.data as string) as StockNews[]));
  source.addEventListener("reset", () => tell("reset"));
  source.addEventListener("error", () => {
    wasLost = true;
    setStatus("lost");
    // A refused stream is closed for good by the browser; a shop that was restarted lets us in again.
    if (source?.readyState === EventSource.CLOSED) {
      close();
      again = setTimeout(() => listeners.size > 0 && open(), 2_000);
    }
  });
}

function close() {
  clearTimeout(again);
  source?.close();
  source = null;
}

function listen(listener: NewsListener): () => void {
  listeners.add(listener);
  if (!source) open();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    close();
    setStatus("connecting");
  };
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function useStockNews(onNews: NewsListener): LiveStatus {
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => listen((news) => latest.current(news)), []);
  return useSyncExternalStore(
    watch,
    () => status,
    () => "connecting",
  );
}
