// Promises one line across the page for what holds for all of it: demo data, offline, a stale session.
import type { ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { meaningIcons } from "./badge";
import { type Meaning, meaningSoft } from "./meaning";

export interface BannerProps {
  meaning?: Exclude<Meaning, "plain">;
  children: ReactNode;
  action?: ReactNode;
  /** Runs from edge to edge at the top of a page, instead of as a box in it. */
  isFlush?: boolean;
  /** Read out when it appears. */
  isUrgent?: boolean;
  className?: string;
}

export function Banner({
  meaning = "info",
  children,
  action,
  isFlush = false,
  isUrgent = false,
  className,
}: BannerProps) {
  const Icon = meaningIcons[meaning];
  return (
    <div
      role={isUrgent ? "alert" : undefined}
      className={cx(
        "flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5 text-sm glare:border-current",
        isFlush ? "line-b min-h-11" : "line rounded-md",
        meaningSoft[meaning],
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <div className="min-w-0 flex-1 text-ink">{children}</div>
      {action}
    </div>
  );
}
