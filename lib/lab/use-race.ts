// Promises a race as it happens: each line the server says is on screen before the next is waited for.
"use client";

import { useRef, useState } from "react";
import { NoAnswerError, ProblemError } from "@/lib/http/problem-error";
import { toProblem } from "@/lib/http/fetch-json";
import { follow, newRace, type RaceLine, type RaceState } from "./race";

export function useRace() {
  const [race, setRace] = useState<RaceState | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const isStarted = useRef(false);

  async function start(product: { id: string; name: string }): Promise<void> {
    if (isStarted.current) return;
    isStarted.current = true;
    setIsRunning(true);
    setError(null);
    setRace(newRace(product.name));
    try {
      for await (const line of raceLines(product.id)) setRace((now) => (now ? follow(now, line) : now));
    } catch (fault) {
      setRace(null);
      setError(fault instanceof Error ? fault : new NoAnswerError(fault));
    } finally {
      isStarted.current = false;
      setIsRunning(false);
    }
  }
  return { race, error, isRunning, start };
}

async function* raceLines(productId: string): AsyncGenerator<RaceLine> {
  let response: Response;
  try {
    response = await fetch("/api/lab/races", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/x-ndjson" },
      body: JSON.stringify({ productId }),
      signal: AbortSignal.timeout(30_000),
    });
  } catch (error) {
    throw new NoAnswerError(error);
  }
  if (!response.ok || !response.body)
    throw new ProblemError(toProblem(response, await response.json().catch(() => null)));
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + piece.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as RaceLine;
  }
}
