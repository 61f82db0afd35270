// Promises that a meaning never rests on colour alone: each has an icon and a word.
import { Check, CircleAlert, CircleDot, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { type Meaning, meaningSoft } from "./meaning";

export const meaningIcons = { good: Check, low: TriangleAlert, out: CircleAlert, info: Info, plain: CircleDot };

export interface BadgeProps {
  meaning?: Meaning;
  children: ReactNode;
  /** Only where the word beside it already says the same, as a count does. */
  hasIcon?: boolean;
  className?: string;
}

export function Badge({ meaning = "plain", hasIcon = true, children, className }: BadgeProps) {
  const Icon = meaningIcons[meaning];
  return (
    <span
      className={cx(
        "line inline-flex h-6 shrink-0 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-xs glare:border-current",
        meaningSoft[meaning],
        className,
      )}
    >
      {hasIcon && meaning !== "plain" ? (
        <Icon aria-hidden="true" strokeWidth={2.25} className="size-3.5 shrink-0" />
      ) : null}
      {children}
    </span>
  );
}
