"use client";
/**
 * Empties the outbox whenever it can: at the start, when the network or the page comes back, and after growing pauses. Every tab shows the
 * same list; one of them sends.
 */
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { isOffline, useConnection } from "./connection";
import { outboxDisk } from "./disk";
import { drain, type Drained, type Post } from "./drain";
import { forgettable, pauseAfter, type Result } from "./outbox";
import { asOneSender } from "./one-sender";
import { useOutbox } from "./state";

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("stockproof-outbox");

export async function readOutbox(): Promise<void> {
  const entries = await outboxDisk.all().catch(() => null);
  if (entries) useOutbox.setState({ entries, isRead: true });
}

/** Something changed on disk: this tab and the others look again. */
export async function tellOutbox(): Promise<void> {
  channel?.postMessage("changed");
  await readOutbox();
}

/** So long a batch may take: it is written one sale after another. */
const TIMEOUT_MS = 20_000;

const post: Post = async (sales) => {
  try {
    const { results } = await fetchJson<{ results: Result[] }>("/api/pos/sales/offline", {
      body: { sales },
      timeoutMs: TIMEOUT_MS,
    });
    return results;
  } catch (error) {
    if (!isProblem(error) || error.status >= 500 || error.status === 429 || error.status === 408)
      return { kind: "lost" };
    if (error.status === 401 || error.status === 403) return { kind: "barred", code: error.code };
    return { kind: "refused", code: error.code, detail: error.detail };
  }
};

let tries = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

async function send(): Promise<Drained | null> {
  useOutbox.setState({ isSending: true });
  try {
    return await asOneSender(async () => {
      const outcome = await drain(outboxDisk, async (sales) => {
        const answer = await post(sales);
        useOutbox.setState({ barred: !Array.isArray(answer) && answer.kind === "barred" ? answer.code : null });
        return answer;
      });
      await outboxDisk.forget(forgettable(await outboxDisk.all(), Date.now()));
      return outcome;
    });
  } finally {
    useOutbox.setState({ isSending: false });
    await tellOutbox();
  }
}

/** Sends now, and goes on by itself while anything waits. */
export async function wakeOutbox(): Promise<void> {
  clearTimeout(timer);
  if (useOutbox.getState().isSending) return;
  await readOutbox();
  if (!useOutbox.getState().entries.some((entry) => entry.state === "waiting")) return;
  const outcome = isOffline() ? "lost" : await send().catch(() => "lost" as const);
  if (outcome === "empty") tries = 0;
  // what arrived while sending, what was lost, or what another tab is at: looked at again later
  if (outcome !== "empty" || useOutbox.getState().entries.some((entry) => entry.state === "waiting")) {
    timer = setTimeout(() => void wakeOutbox(), pauseAfter(outcome === "empty" ? 0 : tries, Math.random()));
    tries += 1;
  }
}

function wakeFresh(): void {
  tries = 0;
  void wakeOutbox();
}

/** Runs while the till is open. */
export function runOutbox(): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") wakeFresh();
  };
  const stop = useConnection.subscribe((now, before) => {
    if (before.status === "offline" && now.status !== "offline") wakeFresh();
  });
  if (channel) channel.onmessage = () => void readOutbox();
  document.addEventListener("visibilitychange", seen);
  void navigator.storage?.persist?.();
  wakeFresh();
  return () => {
    stop();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", seen);
  };
}
