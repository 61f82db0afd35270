"use client";
/** What waits in the outbox, as every part of the screen sees it. The machinery that sends (runner.ts) comes when the page is quiet. */
import { create } from "zustand";
import { type Entry, isUnsynced } from "./entry";

interface Outbox {
  entries: Entry[];
  isRead: boolean;
  isSending: boolean;
  /** The server knows this browser no longer: it must be paired again before anything can be sent. */
  barred: string | null;
}
export const useOutbox = create<Outbox>()(() => ({ entries: [], isRead: false, isSending: false, barred: null }));

export const waitingCount = ({ entries }: Pick<Outbox, "entries">) => entries.filter(isUnsynced).length;

/** A newer version of the app that waits for its moment. */
export const useUpdate = create<{ waiting: ServiceWorker | null }>()(() => ({ waiting: null }));
