// Promises one look for every control that is typed into, and 16 px type so that no phone zooms when it is touched.
"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";
import { useFieldProps } from "./field";

export const controlClass = cx(
  "line w-full min-w-0 rounded-md border-line-strong bg-surface px-3 text-base text-ink transition-colors",
  "hover:border-ink focus-visible:border-accent focus-visible:outline-offset-0",
  "aria-invalid:border-out disabled:opacity-50",
);

export interface InputProps extends Omit<ComponentProps<"input">, "size"> {
  size?: "sm" | "md" | "lg";
  /** Drawn inside, before and after the text: a magnifier, a unit. */
  before?: ReactNode;
  after?: ReactNode;
}

/** Small is for a mouse: under a finger, on a phone, it is as high as the others and its type as large. */
const heights = { sm: "h-11 md:h-9 md:text-sm", md: "h-11", lg: "h-12" };

export function Input({ size = "md", before, after, className, ...props }: InputProps) {
  const input = (
    <input
      {...useFieldProps()}
      {...props}
      className={cx(
        controlClass,
        heights[size],
        before ? "ps-10" : null,
        after ? "pe-12" : null,
        props.readOnly && "bg-sunken",
        className,
      )}
    />
  );
  if (!before && !after) return input;
  return (
    <div className="relative w-full">
      {before ? (
        <span className="pointer-events-none absolute inset-y-0 start-3 flex items-center text-muted">{before}</span>
      ) : null}
      {input}
      {after ? <span className="absolute inset-y-0 end-3 flex items-center text-muted text-sm">{after}</span> : null}
    </div>
  );
}

export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return <textarea rows={3} {...useFieldProps()} {...props} className={cx(controlClass, "py-2.5", className)} />;
}
