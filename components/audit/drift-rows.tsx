// Promises that a frozen row says what is wrong, since which movement, and offers the one step that puts it right; sealed rows stay in sight.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import type { DriftRow } from "@/lib/audit/audit";
import { auditQueries } from "@/lib/audit/audit.queries";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";

const RightDialog = lazyDialog(() => import("./right-dialog").then((module) => module.RightDialog));

export function DriftRows() {
  const t = useTranslations("audit");
  const { data } = useQuery(auditQueries.drift());
  const [opened, setOpened] = useState<DriftRow | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  if (!data || data.length === 0) return null;
  return (
    <Card isFlush title={t("drift.title")} hint={t("drift.hint")}>
      <ul>
        {data.map((row) => (
          <Frozen
            key={row.inventoryId}
            row={row}
            onRight={() => {
              setOpened(row);
              setIsOpen(true);
            }}
          />
        ))}
      </ul>
      {opened ? <RightDialog isOpen={isOpen} onClose={() => setIsOpen(false)} row={opened} /> : null}
    </Card>
  );
}

function Frozen({ row, onRight }: { row: DriftRow; onRight: () => void }) {
  const t = useTranslations("audit");
  const format = useShopFormat();
  const { role } = useViewer().staff;
  return (
    <li className="line-b flex flex-wrap items-start gap-x-4 gap-y-2 px-5 py-3 text-sm last:border-b-0">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <Link href={`/stock/products/${row.productId}`} className="target font-medium hover:underline">
            {row.product}
          </Link>{" "}
          <span className="text-muted">
            {row.sku} · {row.location} · {row.store}
          </span>
        </p>
        <p className="figure">
          {t("drift.figures", {
            level: format.quantity(row.quantity, row.unit),
            ledger: format.quantity(row.ledgerQuantity, row.unit),
          })}
        </p>
        <p className="text-muted text-xs">
          {t("drift.since", { at: format.time(row.frozenAt) })} · {row.rule}
        </p>
        {row.firstBad ? (
          <p className="figure text-out text-xs">
            {t("drift.first", {
              seq: row.firstBad.seq,
              change: format.quantity(row.firstBad.quantityChange, row.unit, { signed: true }),
              before: format.quantity(row.firstBad.quantityBefore),
              after: format.quantity(row.firstBad.quantityAfter),
              at: format.time(row.firstBad.createdAt),
              who: row.firstBad.staff ?? t("system"),
            })}
          </p>
        ) : null}
      </div>
      {row.sealedAt ? (
        <Badge meaning="plain">{t("drift.sealed", { seq: row.fromSeq ?? 0, at: format.time(row.sealedAt) })}</Badge>
      ) : (
        <span className="flex items-center gap-3">
          <Badge meaning="out">{t("drift.frozen")}</Badge>
          {howMay(role, "realign") ? (
            <Button size="sm" onClick={onRight}>
              {t(`drift.${row.proposal}`)}
            </Button>
          ) : null}
        </span>
      )}
    </li>
  );
}
