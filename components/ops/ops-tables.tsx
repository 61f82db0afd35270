// Promises refusals by code and connections by pool: the two lists behind the curves.
"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import type { Ops } from "@/lib/ops/ops";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function OpsTables({ ops }: { ops: Ops }) {
  const t = useTranslations("ops");
  const format = useShopFormat();
  return (
    <div className="grid gap-5 xl:grid-cols-2">
      <Card title={t("refusals.title")} isFlush={ops.refusals.length > 0}>
        {ops.refusals.length === 0 ? <p className="text-muted text-sm">{t("refusals.none")}</p> : null}
        {ops.refusals.length > 0 ? (
          <TableFrame label={t("refusals.title")} className="max-h-80">
            <Table>
              <thead>
                <tr>
                  <Th>{t("refusals.code")}</Th>
                  <Th isFigure>{t("refusals.count")}</Th>
                </tr>
              </thead>
              <tbody>
                {ops.refusals.map(({ code, count }) => (
                  <Tr key={code}>
                    <Td className="font-mono text-xs">{code}</Td>
                    <Td isFigure>{format.number(count)}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableFrame>
        ) : null}
      </Card>
      <Card title={t("pools.title")} isFlush>
        <TableFrame label={t("pools.title")}>
          <Table>
            <thead>
              <tr>
                <Th>{t("pools.pool")}</Th>
                <Th isFigure>{t("pools.open")}</Th>
                <Th isFigure>{t("pools.busy")}</Th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(ops.state.pools).map(([pool, { open, busy }]) => (
                <Tr key={pool}>
                  <Td>{pool}</Td>
                  <Td isFigure>{format.number(open)}</Td>
                  <Td isFigure>{format.number(busy)}</Td>
                </Tr>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      </Card>
    </div>
  );
}
