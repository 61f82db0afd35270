// Promises that a refusal stands where the hand is: the numbers first, the code in small type.
"use client";

import { useTranslations } from "next-intl";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Banner } from "@/components/ui/banner";
import { ErrorCode } from "@/components/ui/error-state";
import { ProblemError } from "@/lib/http/problem-error";
import { useShopFormat } from "@/lib/staff/use-viewer";

interface Short {
  requested: string;
  available: string;
}

export function Refused({ error, unit }: { error: Error; unit?: string }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const sayRefusal = useSayRefusal();
  if (!(error instanceof ProblemError))
    return (
      <Banner meaning="out" isUrgent>
        {t("noAnswerAct")}
      </Banner>
    );
  const [short] = Array.isArray(error.facts["short"]) ? (error.facts["short"] as Short[]) : [];
  return (
    <Banner meaning="out" isUrgent>
      {short
        ? t("short", {
            available: format.quantity(short.available, unit),
            wanted: format.quantity(short.requested, unit),
          })
        : sayRefusal(error)}{" "}
      <ErrorCode code={error.code} />
    </Banner>
  );
}
