"use client";
/**
 * Takes a payment exactly once. The attempt (key and body) is on disk before the first try; without an answer the same is sent again
 * until there is one, also after a reload. A refusal is an answer: the attempt ends, the cart stays.
 */
import { useCallback, useEffect, useState } from "react";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem, type ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { flush, useCarts } from "./cart-store";
import type { SaleBody, Sold } from "./till";

export type PayState = "idle" | "sending" | "checking";

const pauses = [250, 500, 1_000, 2_000, 4_000];
/** One sender per cart, whatever presses: a double tap, a held Enter, two screens of one page. */
const underWay = new Map<string, Promise<Sold>>();

export async function sendUntilAnswered(key: string, body: SaleBody, onLost: () => void): Promise<Sold> {
  for (let tries = 0; ; tries += 1) {
    try {
      const { sale } = await fetchJson<{ sale: Sold }>("/api/pos/sales", { body, key });
      return sale;
    } catch (error) {
      // «busy» and «unavailable» do not say whether it happened: only the same key can find out
      if (isProblem(error) && error.status < 500) throw error;
      onLost();
      await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(tries, pauses.length - 1)]));
    }
  }
}

function attempt(cartId: string, onLost: () => void): Promise<Sold> {
  const running = underWay.get(cartId);
  if (running) return running;
  const { change } = useCarts.getState();
  const work = async () => {
    const pending = useCarts.getState().carts.find((cart) => cart.id === cartId)?.attempt;
    if (!pending) throw new Error("nothing to pay");
    try {
      await flush();
      const sold = await sendUntilAnswered(pending.key, pending.body, onLost);
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

export function usePay(cartId: string) {
  const [state, setState] = useState<PayState>("idle");
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const hasAttempt = useCarts((all) => all.carts.find((cart) => cart.id === cartId)?.attempt !== undefined);

  const run = useCallback(async (): Promise<Sold | null> => {
    setState("sending");
    setProblem(null);
    try {
      return await attempt(cartId, () => setState("checking"));
    } catch (error) {
      if (isProblem(error)) setProblem(error);
      return null;
    } finally {
      setState("idle");
    }
  }, [cartId]);

  // A payment that a reload interrupted goes on by itself: it may have happened already.
  useEffect(() => {
    if (!hasAttempt || underWay.has(cartId)) return;
    attempt(cartId, () => undefined).catch((error: unknown) => {
      if (isProblem(error)) setProblem(error);
    });
  }, [cartId, hasAttempt]);

  const pay = useCallback(
    (body: SaleBody, total: number) => {
      if (underWay.has(cartId)) return Promise.resolve(null);
      const { change, carts } = useCarts.getState();
      if (!carts.find((cart) => cart.id === cartId)?.attempt)
        change(cartId, (cart) => ({
          ...cart,
          attempt: { key: uuidV7(), body, total, startedAt: new Date().toISOString() },
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
