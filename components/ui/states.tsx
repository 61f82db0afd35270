// Promises that no screen is blank: nothing yet and nothing found each say what it is and what to do next.
"use client";

import { PackageOpen, SearchX } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";

interface StateProps {
  icon: ComponentType<{ className?: string }>;
  title: ReactNode;
  text?: ReactNode;
  action?: ReactNode;
  tone?: string;
  role?: "alert";
  children?: ReactNode;
  className?: string;
}

/** What every state looks like; each kind brings its icon and its words. */
export function State({
  icon: Icon,
  title,
  text,
  action,
  tone = "text-muted bg-sunken",
  role,
  children,
  className,
}: StateProps) {
  return (
    <div
      role={role}
      className={cx("mx-auto flex max-w-md flex-col items-center gap-3 px-6 py-12 text-center", className)}
    >
      <span className={cx("line grid size-12 place-items-center rounded-full border-current/15", tone)}>
        <Icon aria-hidden="true" className="size-5" />
      </span>
      <p className="font-semibold text-base">{title}</p>
      {text ? <div className="text-muted text-sm">{text}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap justify-center gap-3">{action}</div> : null}
      {children}
    </div>
  );
}

export interface EmptyStateProps {
  title: ReactNode;
  /** What would stand here, with one example. */
  text?: ReactNode;
  /** One action. */
  action?: ReactNode;
  /** "none": nothing there yet; "match": there is something, but nothing matches. */
  kind?: "none" | "match";
  className?: string;
}

export function EmptyState({ kind = "none", ...props }: EmptyStateProps) {
  return <State icon={kind === "match" ? SearchX : PackageOpen} {...props} />;
}
