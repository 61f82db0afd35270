"use client";
/** Whether this till could go on without a network: every part of it is on this device, also what was never opened, and its page. */
import { create } from "zustand";

export const useReadyAlone = create<{ isReady: boolean }>()(() => ({ isReady: false }));

export const becomeReady = () => useReadyAlone.setState({ isReady: true });

/** A worker answers for this page, so it has fetched all it needs, and the page was handed over to it. */
export async function lookReady(): Promise<void> {
  if (!("serviceWorker" in navigator) || !navigator.serviceWorker.controller) return;
  if (await caches.match("/pos", { ignoreSearch: true, ignoreVary: true })) becomeReady();
}
