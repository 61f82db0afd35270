"use client";
/**
 * Takes a payment exactly once. The attempt (key and body) is on disk before the first try; without an answer the same is sent again
 * until there is one, also after a reload. A refusal is an answer: the attempt ends, the cart stays. A cash sale
 * that cannot reach the server goes through the outbox, under the same key.
 */
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem, ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import type { Attempt } from "./cart";
import { flush, useCarts } from "./cart-store";
import { isOffline } from "./outbox/connection";
import { isReachable } from "./outbox/watch-connection";
import { canRingUp, ringUp, soldBefore } from "./outbox/ring-up";
import type { SaleBody, Sold, Till } from "./till";

export type PayState = "idle" | "sending" | "checking";

const pauses = [250, 500, 1_000, 2_000, 4_000];
/** One lost knock may be chance; after the second the till goes on without the server. */
const MOST_KNOCKS = 2;
/** One sender per cart, whatever presses: a double tap, a held Enter, two screens of one page. */
const underWay = new Map<string, Promise<Sold>>();

/** The answer, or null when the server cannot be reached and the sale can be rung up here, under the same key. */
export async function sendUntilAnswered(key: string, body: SaleBody, onLost: () => void): Promise<Sold | null> {
  let knocks = 0;
  for (let tries = 0; ; tries += 1) {
    try {
      const { sale } = await fetchJson<{ sale: Sold }>("/api/pos/sales", { body, key, tries: 1 });
      return sale;
    } catch (error) {
      // «busy» and «unavailable» do not say whether it happened: only the same key can find out
      if (isProblem(error) && error.status < 500) throw error;
      onLost();
      knocks = canRingUp(body) && !(await isReachable()) ? knocks + 1 : 0;
      if (knocks >= MOST_KNOCKS) return null;
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(tries, pauses.length - 1)]));
    }
  }
}

interface Hands {
  till: Till;
  onLost: () => void;
  diskFull: string;
}

function attempt(cartId: string, { till, onLost, diskFull }: Hands): Promise<Sold> {
  const running = underWay.get(cartId);
  if (running) return running;
  const { change } = useCarts.getState();
  const sell = async (pending: Attempt): Promise<Sold> => {
    const known = await soldBefore(pending.key);
    if (known) return known;
    const here = () => {
      const cart = useCarts.getState().carts.find((one) => one.id === cartId);
      if (!cart) throw new Error("nothing to pay");
      return ringUp(till, cart, pending, diskFull);
    };
    if (isOffline() && canRingUp(pending.body)) return here();
    try {
      return (await sendUntilAnswered(pending.key, pending.body, onLost)) ?? (await here());
    } catch (error) {
      // another tab of this till was faster and sent it through the outbox: the key knows
      const elsewhere = isProblem(error, "idempotency_conflict") ? await soldBefore(pending.key) : null;
      if (elsewhere) return elsewhere;
      throw error;
    }
  };
  const work = async () => {
    const pending = useCarts.getState().carts.find((cart) => cart.id === cartId)?.attempt;
    if (!pending) throw new Error("nothing to pay");
    try {
      if (!(await flush()))
        throw new ProblemError({ code: "device_full", status: 507, title: diskFull, detail: diskFull, facts: {} });
      const sold = await sell(pending);
      change(cartId, (cart) => ({ ...cart, attempt: undefined, sold }));
      return sold;
    } catch (error) {
      change(cartId, (cart) => ({ ...cart, attempt: undefined }));
      throw error;
    } finally {
      await flush();
      underWay.delete(cartId);
    }
  };
  const promise = work();
  underWay.set(cartId, promise);
  return promise;
}

export function usePay(cartId: string, till: Till) {
  const t = useTranslations("offline");
  const diskFull = t("diskFull");
  const [state, setState] = useState<PayState>("idle");
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const hasAttempt = useCarts((all) => all.carts.find((cart) => cart.id === cartId)?.attempt !== undefined);

  const run = useCallback(async (): Promise<Sold | null> => {
    setState("sending");
    setProblem(null);
    try {
      return await attempt(cartId, { till, onLost: () => setState("checking"), diskFull });
    } catch (error) {
      if (isProblem(error)) setProblem(error);
      return null;
    } finally {
      setState("idle");
    }
  }, [cartId, till, diskFull]);

  // A payment that a reload interrupted goes on by itself: it may have happened already.
  useEffect(() => {
    if (!hasAttempt || underWay.has(cartId)) return;
    attempt(cartId, { till, onLost: () => undefined, diskFull }).catch((error: unknown) => {
      if (isProblem(error)) setProblem(error);
    });
  }, [cartId, hasAttempt, till, diskFull]);

  const pay = useCallback(
    (body: SaleBody, total: number, beyondLease?: Attempt["beyondLease"]) => {
      if (underWay.has(cartId)) return Promise.resolve(null);
      const { change, carts } = useCarts.getState();
      if (!carts.find((cart) => cart.id === cartId)?.attempt)
        change(cartId, (cart) => ({
          ...cart,
          attempt: { key: uuidV7(), body, total, startedAt: new Date().toISOString(), beyondLease },
        }));
      return run();
    },
    [cartId, run],
  );
  return {
    state: hasAttempt && state === "idle" ? ("checking" as const) : state,
    problem,
    pay,
    forget: () => setProblem(null),
  };
}
