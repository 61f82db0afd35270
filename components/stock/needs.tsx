// Promises that what needs a person stands above everything else, most urgent first, with the next step on each line.
"use client";

import { useQuery } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import type { Meaning } from "@/components/ui/meaning";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { howMay, type Role } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { Need } from "@/lib/stock/board";
import { stockQueries } from "@/lib/stock/stock.queries";
import { Why } from "./why";

const meanings: Record<Need["kind"], Meaning> = { out: "out", low: "low", frozen: "out", shortage: "out" };
const FEW = 5;

/** Where the next step is taken, by who may take it; anybody else is shown the product. */
function nextOf(need: Need, role: Role): { step: "reorder" | "frozen" | "shortage" | "look"; href: string } | null {
  if (need.kind === "frozen" && howMay(role, "read_proofs")) return { step: "frozen", href: "/audit" };
  if (need.kind === "shortage" && howMay(role, "settle")) return { step: "shortage", href: "/conflicts" };
  // what has no reorder point is on no reorder list
  if ((need.kind === "out" || need.kind === "low") && need.reorderPoint && howMay(role, "receive"))
    return { step: "reorder", href: "/stock/reorder" };
  return need.productId === null ? null : { step: "look", href: `/stock/products/${need.productId}` };
}

export function Needs() {
  const t = useTranslations("stock");
  const { data, isPending } = useQuery(stockQueries.overview());
  const [isWhole, setIsWhole] = useState(false);
  if (!data)
    return isPending ? (
      <Card title={t("needs.title")} isFlush>
        <SkeletonRows rows={4} />
      </Card>
    ) : null;
  const shown = isWhole ? data.needs : data.needs.slice(0, FEW);
  return (
    <Card title={t("needs.title")} isFlush={shown.length > 0}>
      {shown.length === 0 ? (
        <p className="flex items-center gap-2 text-muted text-sm">
          <CheckCheck aria-hidden="true" className="size-5 text-good" />
          {t("needs.none")}
        </p>
      ) : (
        <TableFrame label={t("needs.title")}>
          <Table>
            <thead>
              <tr>
                <Th>{t("column.status")}</Th>
                <Th>{t("column.product")}</Th>
                <Th isFigure className="max-sm:hidden">
                  {t("column.onHand")}
                </Th>
                <Th isFigure className="max-sm:hidden">
                  {t("column.reserved")}
                </Th>
                <Th isFigure>{t("column.available")}</Th>
                <Th isFigure className="max-md:hidden">
                  {t("column.reorderPoint")}
                </Th>
                <Th isFigure className="max-md:hidden">
                  {t("column.cover")}
                </Th>
                <Th className="max-lg:hidden">{t("column.supplier")}</Th>
                <Th>
                  <span className="sr-only">{t("column.next")}</span>
                </Th>
              </tr>
            </thead>
            <tbody>
              {shown.map((need, index) => (
                <NeedLine key={`${need.kind} ${need.productId} ${index}`} need={need} />
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
      {data.needs.length > FEW ? (
        <div className="p-2">
          <Button look="quiet" size="sm" onClick={() => setIsWhole(!isWhole)}>
            {isWhole ? t("needs.fewer") : t("needs.all", { count: data.needs.length })}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function NeedLine({ need }: { need: Need }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const unit = need.unit ?? undefined;
  const quantity = (value: string | null | undefined) => {
    if (value === null || value === undefined) return "–";
    const said = format.quantity(value, unit);
    if (need.productId === null) return said;
    return (
      <Why productId={need.productId} name={need.name ?? ""} said={said}>
        {said}
      </Why>
    );
  };
  const next = nextOf(need, useViewer().staff.role);
  return (
    <Tr>
      <Td>
        <Badge meaning={meanings[need.kind]}>{t(`need.${need.kind}`)}</Badge>
      </Td>
      <Td>
        {need.productId === null ? (
          "–"
        ) : (
          <Link href={`/stock/products/${need.productId}`} className="target font-medium hover:underline">
            {need.name}
          </Link>
        )}
      </Td>
      <Td isFigure className="max-sm:hidden">
        {quantity(need.onHand)}
      </Td>
      <Td isFigure className="max-sm:hidden">
        {quantity(need.reserved)}
      </Td>
      <Td isFigure>{quantity(need.available ?? need.quantity)}</Td>
      <Td isFigure className="max-md:hidden">
        {need.reorderPoint ? format.quantity(need.reorderPoint, unit) : "–"}
      </Td>
      <Td isFigure className="max-md:hidden">
        {need.daysOfCover ? t("days", { days: Number(need.daysOfCover) }) : t("none")}
      </Td>
      <Td className="max-lg:hidden">{need.supplierName ?? "–"}</Td>
      <Td className="text-end">
        {next ? (
          <Link href={next.href} className="target whitespace-nowrap rounded-sm text-accent underline">
            {t(`next.${next.step}`)}
          </Link>
        ) : null}
      </Td>
    </Tr>
  );
}
