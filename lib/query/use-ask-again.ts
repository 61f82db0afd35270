// Promises that a screen which got no answer comes by itself when there is one; a refusal is an answer and stays.
"use client";

import { useEffect, useRef } from "react";
import { saysNothing } from "@/lib/http/problem-error";

const AGAIN_MS = 3_000;

export function useAskAgain(error: Error | null, ask: (() => void) | undefined): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const isSilent = saysNothing(error);
  useEffect(() => {
    if (!isSilent) return;
    const timer = setInterval(() => latest.current?.(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isSilent]);
}
