// Promises the ways in and out from a browser, with a refusal told in words and a lock told as a moment.
"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem, ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";

export interface SignInByPassword {
  email: string;
  password: string;
}

/** When the next try is allowed, from the facts of `pin_locked`; 0 where nothing is locked. */
function lockedUntil(error: Error | null, at: number): number {
  if (!isProblem(error, "pin_locked") && !isProblem(error, "too_many")) return 0;
  const seconds = Number(error.facts.retryAfterSeconds ?? 30);
  return at + (Number.isFinite(seconds) ? seconds : 30) * 1000;
}

function useSignIn<Input>(onSignedIn: () => void) {
  const t = useTranslations("shell");
  const { mutate, isPending, error, submittedAt } = useMutation({
    mutationFn: (input: Input) => fetchJson("/api/session", { body: input, key: uuidV7() }),
    onSuccess: onSignedIn,
  });
  const said = error instanceof ProblemError ? error.detail : error ? t("noAnswer") : undefined;
  return { signIn: mutate, isBusy: isPending, error: said, lockedUntil: lockedUntil(error, submittedAt) };
}

export function usePinSignIn(onSignedIn: () => void) {
  const { signIn, ...rest } = useSignIn<{ pin: string }>(onSignedIn);
  return { ...rest, signIn: (pin: string) => signIn({ pin }) };
}

export function usePasswordSignIn(onSignedIn: () => void) {
  return useSignIn<SignInByPassword>(onSignedIn);
}

export async function signOut() {
  await fetchJson("/api/session", { method: "DELETE", key: uuidV7() });
}
