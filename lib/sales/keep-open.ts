"use client";
/**
 * Makes the till open without a network and keeps it on one version until nothing is at stake: a newer one waits for an empty cart and
 * an empty outbox, and for the person's press.
 */
import { useCarts } from "./cart-store";
import { isEmpty } from "./cart";
import { useOutbox, useUpdate, waitingCount } from "./outbox/state";
import { becomeReady, lookReady } from "./ready-alone";

const LOOK_AGAIN_MS = 30 * 60_000;
/** By then the till has drawn itself: the fetching of everything else does not slow its first moment. */
const SETTLED_MS = 3_000;

export const isSafeToUpdate = () =>
  waitingCount(useOutbox.getState()) === 0 &&
  useCarts.getState().carts.every((cart) => isEmpty(cart) && cart.attempt === undefined);

/** The newer version takes over and the page begins anew. */
export function updateNow(): void {
  const { waiting } = useUpdate.getState();
  if (!waiting || !isSafeToUpdate()) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage({ type: "SKIP_WAITING" });
}

/** The page a till is reloaded on, handed to the worker, which says when it is kept; its files the worker has by now. */
function handOver(worker: ServiceWorker): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = becomeReady;
  worker.postMessage({ type: "CACHE_URLS", payload: { urlsToCache: ["/pos"] } }, [port2]);
}

export function keepOpen(): () => void {
  if (process.env.NODE_ENV !== "production" || !("serviceWorker" in navigator)) return () => undefined;
  void lookReady().catch(() => undefined);
  const timers: ReturnType<typeof setTimeout>[] = [];
  const work = async () => {
    const registration = await navigator.serviceWorker.register("/serwist/sw.js", {
      scope: "/",
      updateViaCache: "none",
    });
    const tell = () =>
      useUpdate.setState({ waiting: navigator.serviceWorker.controller ? registration.waiting : null });
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", tell));
    tell();
    const { active } = await navigator.serviceWorker.ready;
    if (active) handOver(active);
    timers.push(setInterval(() => void registration.update().catch(() => undefined), LOOK_AGAIN_MS));
  };
  // a browser that will not have one still sells; it only cannot be opened without a network
  timers.push(setTimeout(() => void work().catch(() => undefined), SETTLED_MS));
  return () => {
    for (const timer of timers) clearTimeout(timer);
  };
}
