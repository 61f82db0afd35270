// Promises a full-width answer to every scan: green or red, in words, with a sound and, where the phone can, a shake.
"use client";

import { Check, X } from "lucide-react";
import { useCallback, useState } from "react";
import { tell } from "@/lib/scan/feedback";
import { cx } from "@/lib/ui/cx";

export interface Answer {
  kind: "yes" | "no";
  text: string;
  turn: number;
}

export function useFlash() {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const say = useCallback((kind: Answer["kind"], text: string) => {
    tell(kind);
    setAnswer((before) => ({ kind, text, turn: (before?.turn ?? 0) + 1 }));
  }, []);
  return { answer, say };
}

export function Flash({ answer }: { answer: Answer | null }) {
  const Icon = answer?.kind === "no" ? X : Check;
  return (
    <div aria-live={answer?.kind === "no" ? "assertive" : "polite"} className="min-h-14">
      {answer ? (
        <p
          key={answer.turn}
          data-answer={answer.kind}
          className={cx(
            "flex min-h-14 items-center gap-3 px-4 py-2 font-semibold text-base",
            answer.kind === "no" ? "bg-out text-on-out" : "bg-good-soft text-good glare:line-b",
          )}
        >
          <Icon aria-hidden="true" className="size-6 shrink-0" strokeWidth={2.5} />
          {answer.text}
        </p>
      ) : null}
    </div>
  );
}
