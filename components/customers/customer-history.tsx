// Promises what a customer bought, and every entry on their points and credit with the balance after it.
"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import type { Customer } from "@/lib/customers/customer";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { EntryReason } from "./entry-reason";

export function CustomerSales({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const format = useShopFormat();
  return (
    <Card
      title={t("history")}
      hint={t("historyHint", { shown: customer.sales.length, count: customer.salesCount })}
      isFlush
    >
      {customer.sales.length === 0 ? (
        <EmptyState title={t("noSales")} text={t("noSalesText")} />
      ) : (
        <TableFrame label={t("history")} className="max-h-96">
          <Table>
            <thead>
              <tr>
                <Th>{t("receipt")}</Th>
                <Th>{t("bought")}</Th>
                <Th isFigure className="max-sm:hidden">
                  {t("points")}
                </Th>
                <Th isFigure>{t("total")}</Th>
              </tr>
            </thead>
            <tbody>
              {customer.sales.map((sale) => (
                <Tr key={sale.id}>
                  <Td className="sm:whitespace-nowrap">
                    <span className="whitespace-nowrap">{sale.number}</span>
                    <span className="block text-muted text-xs">{format.time(sale.soldAt)}</span>
                  </Td>
                  <Td>{sale.lines.map((line) => `${format.quantity(line.quantity)} × ${line.name}`).join(", ")}</Td>
                  <Td isFigure className="max-sm:hidden">
                    {sale.pointsEarned ? `+${format.number(sale.pointsEarned)}` : ""}
                  </Td>
                  <Td isFigure>{format.money(sale.total)}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
    </Card>
  );
}

export function CustomerEntries({ customer }: { customer: Customer }) {
  const t = useTranslations("customers");
  const format = useShopFormat();
  if (customer.entries.length === 0) return null;
  const said = (account: "points" | "credit", value: number) =>
    account === "points" ? format.number(value) : format.money(value);
  return (
    <Card title={t("entries")} hint={t("entriesHint")} isFlush>
      <TableFrame label={t("entries")} className="max-h-96">
        <Table>
          <thead>
            <tr>
              <Th>{t("when")}</Th>
              <Th className="max-sm:hidden">{t("account")}</Th>
              <Th>{t("reason")}</Th>
              <Th isFigure>{t("change")}</Th>
              <Th isFigure>{t("balance")}</Th>
            </tr>
          </thead>
          <tbody>
            {customer.entries.map((entry) => (
              <Tr key={entry.id}>
                <Td className="min-w-28 md:whitespace-nowrap">{format.time(entry.createdAt)}</Td>
                <Td className="max-sm:hidden">{t(entry.account)}</Td>
                <Td>
                  <EntryReason reason={entry.reason} />
                </Td>
                <Td isFigure>
                  {entry.change > 0 ? "+" : ""}
                  {said(entry.account, entry.change)}
                </Td>
                <Td isFigure>{said(entry.account, entry.balanceAfter)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Card>
  );
}
