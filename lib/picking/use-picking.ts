/**
 * Acts of one basket, one after the other in the order of the scans. Each carries a key of its own, made at the scan, so that a scan whose
 * answer was lost is sent again and counts once; every answer brings the session, and with it the truth.
 */
"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { fetchJson } from "@/lib/http/fetch-json";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { pickingQueries } from "./picking.queries";
import type { PickingSession } from "./session";

/** Between shelves a phone may be alone for twenty seconds. */
const MOST_TRIES = 8;

type Act = "picks" | "packing" | "pack" | "unpack" | "completion" | "cancellation";

export interface PickingAct {
  act: Act;
  body?: object;
}

export function usePicking(sessionId: string) {
  const client = useQueryClient();
  const { queryKey } = pickingQueries.session(sessionId);
  const mutation = useMutation({
    scope: { id: sessionId },
    mutationFn: ({ act, body, key }: PickingAct & { key: string }) =>
      fetchJson<{ session: PickingSession }>(`/api/picking/sessions/${sessionId}/${act}`, {
        method: act === "pack" || act === "unpack" ? "PUT" : "POST",
        body: body ?? {},
        key,
        tries: MOST_TRIES,
      }),
    onMutate: () => client.cancelQueries({ queryKey }),
    onSuccess: ({ session }) => client.setQueryData(queryKey, session),
    onError: () => client.invalidateQueries({ queryKey }),
  });
  return { ...mutation, send: (act: PickingAct) => mutation.mutateAsync({ ...act, key: uuidV7() }) };
}
