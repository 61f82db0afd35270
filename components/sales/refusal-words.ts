/** What the cashier reads when a door says no: in their language and in money, where the door speaks to programs. */
import { useTranslations } from "next-intl";
import type { makeFormat } from "@/lib/format/use-format";
import { isProblem } from "@/lib/http/problem-error";

export function useRefusal(format: ReturnType<typeof makeFormat>): (error: unknown) => string {
  const t = useTranslations("sales");
  return (error) => {
    if (!isProblem(error)) return t("noAnswer");
    const key = `refused.${error.code}` as "refused.balance_short";
    if (!t.has(key)) return error.detail || t("noAnswer");
    const { facts } = error;
    const account = (fact: unknown) =>
      facts.method === "points" ? t("customer.points", { count: Number(fact) }) : format.money(Number(fact));
    return t(key, {
      asked: account(facts.need ?? 0),
      left: account(facts.balance ?? 0),
      register: typeof facts.register === "string" ? facts.register : "",
    });
  };
}
