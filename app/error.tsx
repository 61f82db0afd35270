// A page broke: nothing that was entered at a till is lost, and whoever helps finds the same code in the log.
"use client";

import { useTranslations } from "next-intl";
import { ErrorState } from "@/components/ui/states";
import { ProblemError } from "@/lib/http/problem-error";

function codeOf(error: unknown): string {
  if (error instanceof ProblemError) return error.code;
  const digest = (error as { digest?: unknown } | null)?.digest;
  return typeof digest === "string" ? digest : "page_broken";
}

export default function PageBroken({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("common.broken");
  return (
    <main className="grid min-h-[70dvh] content-center">
      <ErrorState title={t("title")} text={t("text")} code={codeOf(error)} onRetry={retry} />
    </main>
  );
}
