// Promises that what broke and what is refused say what it is, with a code for whoever helps, and what to do next.
"use client";

import { Check, CircleAlert, Copy, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { State } from "./states";

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
