// Promises that waiting is quiet: nothing for 150 ms, then the shape of what comes, and never a flicker under 300 ms.
"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "@/lib/ui/cx";

/** A grey shape in the final size. Purely CSS: it appears after 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("block animate-appear rounded-sm bg-hover glare:line glare:bg-surface", className)}
    />
  );
}

const appearsAfterMs = 150;
const staysForMs = 300;

/** True while the skeleton is to be shown: a quick answer never shows it, a shown one stays long enough to be read as one. */
export function useSkeleton(isWaiting: boolean): boolean {
  const [isShown, setIsShown] = useState(false);
  const shownAt = useRef(0);
  useEffect(() => {
    const rest = isWaiting ? appearsAfterMs : Math.max(0, shownAt.current + staysForMs - performance.now());
    const timer = setTimeout(() => {
      if (isWaiting) shownAt.current = performance.now();
      setIsShown(isWaiting);
    }, rest);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return isShown;
}

/** Shows `shape` while waiting, by the rule above, and the children otherwise. */
export function Waiting({ isWaiting, shape, children }: { isWaiting: boolean; shape: ReactNode; children: ReactNode }) {
  const isShown = useSkeleton(isWaiting);
  if (isShown) return <div aria-busy="true">{shape}</div>;
  return isWaiting ? (
    <div aria-busy="true" className="invisible">
      {shape}
    </div>
  ) : (
    children
  );
}

/** Rows of a table or list in the making. */
export function SkeletonRows({ rows = 6, className }: { rows?: number; className?: string }) {
  return (
    <div className={cx("flex flex-col", className)}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="line-b flex h-9 items-center gap-6 px-5 last:border-b-0">
          <Skeleton className={cx("h-3", ["w-40", "w-56", "w-32", "w-48"][row % 4])} />
          <Skeleton className="ms-auto h-3 w-12" />
          <Skeleton className="h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
