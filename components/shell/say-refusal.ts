/** What a person reads when a door says no. Doors answer in the reader's language (lib/http/tell.ts); what stands before them may not. */
import { useTranslations } from "next-intl";
import type { ProblemError } from "@/lib/http/problem-error";

export function useSayRefusal(): (error: ProblemError) => string {
  const t = useTranslations("shell");
  return ({ detail, status }) => detail || t("refusedOnTheWay", { status });
}
