// Promises that a figure that changed is seen to have changed, once.
"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "@/lib/ui/cx";

/**
 * Washes its content once with the accent when the value changes; not on first sight, not where motion is unwanted. `of` says whose figure it is:
 * another one's in the same place is no change.
 */
export function Flash({
  value,
  of,
  children,
  className,
}: {
  value: string;
  of?: string;
  children?: ReactNode;
  className?: string;
}) {
  const [washes, setWashes] = useState(0);
  const before = useRef({ value, of });
  useEffect(() => {
    const isChange = before.current.of === of && before.current.value !== value;
    before.current = { value, of };
    if (isChange) setWashes((count) => count + 1);
  }, [value, of]);
  return (
    <span key={washes} className={cx("rounded-[5px]", washes > 0 && "motion-safe:animate-wash", className)}>
      {children ?? value}
    </span>
  );
}
