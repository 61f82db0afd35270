// Promises that what could not be read or was refused says why in words, with its code and a way on.
"use client";

import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { ErrorCode, ErrorState } from "@/components/ui/error-state";
import { ProblemError } from "@/lib/http/problem-error";

export function Trouble({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useTranslations("shell");
  if (error instanceof ProblemError)
    return <ErrorState title={error.title} text={error.detail} code={error.code} onRetry={onRetry} />;
  return <ErrorState title={t("noAnswer")} onRetry={onRetry} />;
}

export function Refused({ error }: { error: Error | null }) {
  const t = useTranslations("shell");
  if (!error) return null;
  return (
    <Banner meaning="out" isUrgent>
      {error instanceof ProblemError ? error.detail : t("noAnswer")}{" "}
      {error instanceof ProblemError ? <ErrorCode code={error.code} /> : null}
    </Banner>
  );
}
