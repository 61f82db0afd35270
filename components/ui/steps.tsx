// Promises that a person sees where they are in a task of several steps, and what is done.
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/lib/ui/cx";

export interface Step {
  id: string;
  title: ReactNode;
  hint?: ReactNode;
}

export function Steps({ label, steps, current }: { label: string; steps: readonly Step[]; current: number }) {
  const t = useTranslations("ui");
  return (
    <ol aria-label={label} className="flex flex-col gap-1 sm:flex-row sm:gap-6">
      {steps.map((step, index) => {
        const state = index < current ? "done" : index === current ? "now" : "later";
        return (
          <li
            key={step.id}
            aria-current={state === "now" ? "step" : undefined}
            className={cx(
              "flex flex-1 items-start gap-3 border-t-2 pt-3",
              state === "later" ? "border-line" : "border-accent",
            )}
          >
            <span
              aria-hidden="true"
              className={cx(
                "figure grid size-6 shrink-0 place-items-center rounded-full font-semibold text-xs",
                state === "done" && "bg-accent text-on-accent",
                state === "now" && "bg-good-soft text-good shadow-[inset_0_0_0_1.5px_currentColor]",
                state === "later" && "bg-sunken text-muted",
              )}
            >
              {state === "done" ? <Check className="size-3.5" strokeWidth={3} /> : index + 1}
            </span>
            <span className="min-w-0 text-sm leading-6">
              <span className={cx("block", state === "now" ? "font-semibold" : "text-muted")}>
                {step.title}
                <span className="sr-only"> – {t(`step.${state}`)}</span>
              </span>
              {step.hint ? <span className="block text-muted leading-5">{step.hint}</span> : null}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
