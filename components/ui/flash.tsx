// Promises that a figure that changed is seen to have changed, once.
"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { cx } from "@/lib/ui/cx";

/** Washes its content once with the accent when the value changes; not on first sight, not where motion is unwanted. */
export function Flash({ value, children, className }: { value: string; children?: ReactNode; className?: string }) {
  const [washes, setWashes] = useState(0);
  const before = useRef(value);
  useEffect(() => {
    if (before.current === value) return;
    before.current = value;
    setWashes((count) => count + 1);
  }, [value]);
  return (
    <span key={washes} className={cx("rounded-[5px]", washes > 0 && "motion-safe:animate-wash", className)}>
      {children ?? value}
    </span>
  );
}
