"use client";
/**
 * Finds out whether the shop's server can be reached, by what happens and not by what the browser believes: the live stream, the answer to
 * a knock at the health door, and the network's own events.
 */
import { freshnessNow, onLive } from "@/lib/stock/use-live-stock";
import { type Connection, useConnection } from "./connection";

const KNOCK_MS = 3_000;
const AGAIN_MS = 3_000;

let hasBeenLive = false;

function put(status: Connection): void {
  const before = useConnection.getState().status;
  if (before === status) return;
  // the figures on the screen are as old as the last moment with the server; at a start without it, as the last visit's
  useConnection.setState(before === "online" && hasBeenLive ? { status, lastSeen: Date.now() } : { status });
}

/** A server that is only slow is not gone: of two knocks in a row one may time out. */
const MOST_SLOW = 2;
let slow = 0;
let knocking: Promise<boolean> | undefined;

/** Does the server answer, with its database? One knock at a time, however many ask. */
export function isReachable(): Promise<boolean> {
  knocking ??= knock().finally(() => (knocking = undefined));
  return knocking;
}

async function knock(): Promise<boolean> {
  if (!navigator.onLine) return judge(false);
  try {
    const answer = await fetch("/api/health", { cache: "no-store", signal: AbortSignal.timeout(KNOCK_MS) });
    slow = 0;
    return judge(answer.ok);
  } catch (error) {
    const isSlow = error instanceof DOMException && error.name === "TimeoutError";
    slow = isSlow ? slow + 1 : MOST_SLOW;
    return slow < MOST_SLOW ? false : judge(false);
  }
}

function judge(reached: boolean): boolean {
  if (!reached) put("offline");
  else put(freshnessNow() === "live" ? "online" : "reconnecting");
  return reached;
}

/** Follows the connection while the till is open. */
export function watchConnection(): () => void {
  const look = () => {
    if (!navigator.onLine) put("offline");
    else if (freshnessNow() === "live") {
      hasBeenLive = true;
      put("online");
    } else void isReachable();
  };
  const lost = () => put("offline");
  const stop = onLive(look);
  globalThis.addEventListener("online", look);
  globalThis.addEventListener("offline", lost);
  const timer = setInterval(() => {
    if (useConnection.getState().status !== "online") void isReachable();
  }, AGAIN_MS);
  look();
  return () => {
    stop();
    globalThis.removeEventListener("online", look);
    globalThis.removeEventListener("offline", lost);
    clearInterval(timer);
  };
}
