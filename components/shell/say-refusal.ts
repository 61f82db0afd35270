/** What a person in the office or at a basket reads when a door says no: in their language, where the door speaks English and to programs. */
import { useTranslations } from "next-intl";
import type { ProblemError } from "@/lib/http/problem-error";

export function useSayRefusal(): (error: ProblemError) => string {
  const t = useTranslations("shell");
  return ({ code, detail, facts }) => {
    const key = `refused.${code}` as "refused.too_many";
    if (!t.has(key)) return detail;
    const fact = (name: string) => {
      const told = facts[name];
      return typeof told === "string" || typeof told === "number" ? String(told) : "";
    };
    const named = { name: fact("name"), sku: fact("sku"), barcode: fact("barcode") };
    return t(key, { seconds: fact("retryAfterSeconds"), ...named });
  };
}
