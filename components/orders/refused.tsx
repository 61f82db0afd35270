// Promises that a refusal stands beside the button that was refused, the numbers first, the code in small type.
"use client";

import { useTranslations } from "next-intl";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Banner } from "@/components/ui/banner";
import { ErrorCode } from "@/components/ui/error-state";
import { ProblemError } from "@/lib/http/problem-error";

export function Refused({ error }: { error: Error | null }) {
  const t = useTranslations("orders");
  const sayRefusal = useSayRefusal();
  if (!error) return null;
  return (
    <Banner meaning="out" isUrgent>
      {error instanceof ProblemError ? sayRefusal(error) : t("noAnswerAct")}{" "}
      {error instanceof ProblemError ? <ErrorCode code={error.code} /> : null}
    </Banner>
  );
}
