// Promises the ways in and out from a browser, with a refusal told in words and a lock told as a moment.
"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { fetchJson } from "@/lib/http/fetch-json";
import { ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";

export interface SignInByPassword {
  email: string;
  password: string;
}

function useSignIn<Input>(onSignedIn: () => void) {
  const t = useTranslations("shell");
  const { mutate, isPending, error } = useMutation({
    mutationFn: (input: Input) => fetchJson("/api/session", { body: input, key: uuidV7() }),
    onSuccess: onSignedIn,
  });
  const said = error ? (error instanceof ProblemError && error.detail) || t("noAnswer") : undefined;
  return {
    signIn: mutate,
    isBusy: isPending,
    error: said,
    lockedUntil: error instanceof ProblemError ? error.retryAt : 0,
  };
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
