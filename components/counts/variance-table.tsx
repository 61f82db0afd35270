// Promises the truth before it is posted: what was expected at each stamp, what was seen, what that is worth, who saw it.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { differs, isCounted } from "@/lib/stock/count-lines";
import type { WholeCount } from "@/lib/stock/counts.doors";
import { cx } from "@/lib/ui/cx";

export function VarianceTable({ count, stale }: { count: WholeCount; stale: ReadonlySet<string> }) {
  const t = useTranslations("counts");
  const format = useShopFormat();
  const [onlyDifferent, setOnlyDifferent] = useState(true);
  const counted = count.lines.filter(isCounted);
  const lines = onlyDifferent ? counted.filter((line) => differs(line) || stale.has(line.inventoryId)) : counted;
  const worth = counted.reduce((sum, line) => sum + (line.valueMinor ?? 0), 0);
  return (
    <Card
      title={t("variance")}
      hint={t("varianceHint", {
        counted: counted.length,
        different: counted.filter(differs).length,
        worth: format.money(worth),
      })}
      actions={<Checkbox label={t("onlyDifferent")} checked={onlyDifferent} onValue={setOnlyDifferent} />}
      isFlush
    >
      {lines.length === 0 ? (
        <EmptyState kind="match" title={t("noVariance")} text={t("noVarianceText")} />
      ) : (
        <TableFrame label={t("variance")}>
          <Table>
            <thead>
              <tr>
                <Th>{t("product")}</Th>
                <Th isFigure>{t("expected")}</Th>
                <Th isFigure>{t("counted")}</Th>
                <Th isFigure>{t("difference")}</Th>
                <Th isFigure className="max-md:hidden">
                  {t("value")}
                </Th>
                <Th className="max-lg:hidden">{t("stamp")}</Th>
                <Th className="max-lg:hidden">{t("by")}</Th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Tr key={line.inventoryId}>
                  <Td>
                    <span className="font-medium">{line.name}</span>{" "}
                    {line.lotCode ? <span className="text-muted">{line.lotCode}</span> : null}{" "}
                    {stale.has(line.inventoryId) ? <Badge meaning="low">{t("recount")}</Badge> : null}
                  </Td>
                  <Td isFigure>
                    {line.expected === null ? "–" : format.quantity(line.expected, line.unit)}
                    {line.offShelf !== null && line.offShelf !== "0" ? (
                      <span className="block text-muted text-xs">
                        {t("offShelf", { quantity: format.quantity(line.offShelf, line.unit) })}
                      </span>
                    ) : null}
                  </Td>
                  <Td isFigure>{line.counted === null ? "–" : format.quantity(line.counted, line.unit)}</Td>
                  <Td isFigure className={cx("font-medium", line.difference?.startsWith("-") && "text-out")}>
                    {line.difference === null ? "–" : format.quantity(line.difference, line.unit, { signed: true })}
                  </Td>
                  <Td isFigure className="max-md:hidden">
                    {line.valueMinor === null ? "–" : format.money(line.valueMinor)}
                  </Td>
                  <Td className="figure max-lg:hidden">
                    {line.stampedAt ? format.time(line.stampedAt, "clock") : "–"}
                  </Td>
                  <Td className="max-lg:hidden">{line.countedBy ?? "–"}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
    </Card>
  );
}
