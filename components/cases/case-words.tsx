// Promises a case in a sentence: what is short or what differs, of which sale, by whom, and why it was sold all the same.
"use client";

import { useTranslations } from "next-intl";
import type { Case } from "@/lib/cases/cases";
import { useShopFormat } from "@/lib/staff/use-viewer";

const money = new Set(["rungUp", "catalogue", "today"]);

export function CaseWords({ one }: { one: Case }) {
  const t = useTranslations("cases");
  const format = useShopFormat();
  const { facts, goods, sale } = one;
  const said = (flag: Record<string, string | number>) =>
    Object.fromEntries(
      Object.entries(flag).map(([name, value]) => [
        name,
        money.has(name) ? format.money(Number(value)) : name === "soldAt" ? format.time(String(value)) : value,
      ]),
    );
  return (
    <>
      {goods && facts.quantity ? (
        <p className="font-medium">
          {t("short", { quantity: format.quantity(facts.quantity, goods.unit), name: goods.name })}
        </p>
      ) : null}
      {facts.flags?.map((flag) => (
        <p key={`${flag.flag} ${flag["line"] ?? ""}`} className="font-medium text-sm">
          {t.has(`flag.${flag.flag}` as "flag.price")
            ? t(`flag.${flag.flag}` as "flag.price", said(flag) as Record<"rungUp" | "catalogue" | "sku", string>)
            : flag.flag}
        </p>
      ))}
      {facts.beyondLease ? <p className="text-sm">{t("why", { reason: facts.beyondLease.reason })}</p> : null}
      <p className="figure truncate text-muted text-sm">
        {sale
          ? t("ofSale", {
              number: sale.number,
              register: sale.register,
              staff: sale.staff ?? "–",
              time: format.time(sale.soldAt),
            })
          : format.time(one.openedAt)}
      </p>
    </>
  );
}
