// Promises a figure that can be read across a room: the number first, what changed, where it has been, how old it is.
"use client";

import { ArrowDown, ArrowUp, Minus } from "lucide-react";
import { Link } from "./link";
import type { ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { Flash } from "./flash";
import { Sparkline } from "./sparkline";

export interface Delta {
  text: string;
  /** Left out where there is nothing to compare with: «n/a vs yesterday». */
  direction?: "up" | "down" | "same";
  /** Whether the direction is welcome: more sold is, more out of stock is not. */
  isGood?: boolean;
}

export interface FigureProps {
  label: string;
  /** As it is to be read, formatted. */
  value: string;
  delta?: Delta;
  history?: readonly number[];
  /** «live», «12 s ago», «paused». */
  age?: string;
  /** Opens the filtered list behind the number. */
  href?: string;
  meaning?: "low" | "out";
  /** What the number itself is made of: a button that says why, for example. */
  around?: (figure: ReactNode) => ReactNode;
}

const arrows = { up: ArrowUp, down: ArrowDown, same: Minus };

export function Figure({ label, value, delta, history, age, href, meaning, around = (figure) => figure }: FigureProps) {
  const Arrow = delta?.direction ? arrows[delta.direction] : null;
  return (
    <div
      className={cx(
        "group line @container relative flex min-w-0 flex-col gap-2 rounded-md bg-surface p-4",
        href && "transition-colors hover:border-line-strong",
      )}
    >
      {/* a long name takes a second line and is read whole */}
      <div className="flex min-h-5 items-start justify-between gap-3">
        <p className="wrap-break-word min-w-0 hyphens-auto text-muted text-sm leading-5 @max-[5rem]:text-xs">
          {href ? (
            <Link
              href={href}
              className="rounded-md after:absolute after:inset-0 after:rounded-md focus-visible:outline-none focus-visible:after:outline-(length:--focus-width) focus-visible:after:outline-accent"
            >
              {label}
            </Link>
          ) : (
            label
          )}
        </p>
        {history ? <Sparkline values={history} className="-my-0.5 h-6 w-16 @max-[9.5rem]:hidden" /> : null}
      </div>
      <p
        className={cx(
          "figure whitespace-nowrap font-semibold text-[clamp(1.125rem,14.5cqi,1.75rem)] leading-[2.125rem] tracking-tight",
          meaning === "low" && "text-low",
          meaning === "out" && "text-out",
        )}
      >
        {around(<Flash value={value} />)}
      </p>
      {delta || age ? (
        <p className="flex min-h-4 flex-wrap items-center justify-between gap-x-2 text-muted text-xs">
          {delta ? (
            <span
              className={cx(
                "figure inline-flex items-center gap-1",
                delta.isGood === true && "text-good",
                delta.isGood === false && "text-out",
              )}
            >
              {Arrow ? <Arrow aria-hidden="true" className="size-3 shrink-0" strokeWidth={2.5} /> : null}
              {delta.text}
            </span>
          ) : (
            <span />
          )}
          {age ? <span className="figure truncate">{age}</span> : null}
        </p>
      ) : null}
    </div>
  );
}
