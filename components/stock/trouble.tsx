// Promises that a part of a screen that could not be read says why in words, with its code and a way on.
"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/states";
import { ProblemError } from "@/lib/http/problem-error";

export function Trouble({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useTranslations("stock");
  if (error instanceof ProblemError)
    return <ErrorState title={error.title} text={error.detail} code={error.code} onRetry={onRetry} />;
  return <ErrorState title={t("noAnswer")} onRetry={onRetry} />;
}
