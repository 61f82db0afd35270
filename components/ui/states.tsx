// Promises that no screen is blank: nothing yet, nothing found, refused and broken each say what it is and what to do next.
"use client";

import { Check, CircleAlert, Copy, Lock, PackageOpen, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentType, type ReactNode, useState } from "react";
import { cx } from "@/lib/ui/cx";
import { Button } from "./button";

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

function State({
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

/** A code in small type for whoever helps, and a button that copies it. */
export function ErrorCode({ code }: { code: string }) {
  const t = useTranslations("ui");
  const [isCopied, setIsCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(code);
    setIsCopied(true);
    setTimeout(() => setIsCopied(false), 2_000);
  }
  return (
    <span className="inline-flex items-center gap-1 text-muted text-xs">
      <code className="select-all">{code}</code>
      <button
        type="button"
        onClick={() => void copy()}
        className="target inline-flex h-7 items-center gap-1 rounded-sm px-2 hover:bg-hover hover:text-ink"
      >
        {isCopied ? (
          <Check aria-hidden="true" className="size-3.5" />
        ) : (
          <Copy aria-hidden="true" className="size-3.5" />
        )}
        <span aria-live="polite">{isCopied ? t("copied") : t("copy")}</span>
      </button>
    </span>
  );
}

export interface ErrorStateProps {
  title: ReactNode;
  text?: ReactNode;
  /** The same code the log carries. */
  code?: string;
  onRetry?: () => void;
  action?: ReactNode;
  className?: string;
}

export function ErrorState({ code, onRetry, action, ...props }: ErrorStateProps) {
  const t = useTranslations("ui");
  return (
    <State
      icon={CircleAlert}
      tone="text-out bg-out-soft"
      role="alert"
      action={
        onRetry || action ? (
          <>
            {onRetry ? <Button onClick={onRetry}>{t("tryAgain")}</Button> : null}
            {action}
          </>
        ) : null
      }
      {...props}
    >
      {code ? <ErrorCode code={code} /> : null}
    </State>
  );
}

export interface ForbiddenStateProps {
  /** What is missing, as a word: «manager». */
  needs: string;
  /** Whom to ask: «Max, Olga». */
  ask?: string;
  action?: ReactNode;
}

/** «You need manager: ask Max». */
export function ForbiddenState({ needs, ask, action }: ForbiddenStateProps) {
  const t = useTranslations("ui");
  return (
    <State
      icon={Lock}
      title={t("forbiddenTitle", { needs })}
      text={ask ? t("forbiddenAsk", { ask }) : t("forbiddenAskAny")}
      action={action}
    />
  );
}
