// Promises who holds what is reserved: each order with its page, each till by its name, how much of it, where, since when and until when.
"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { Holder, ProductPage } from "@/lib/stock/board";

export function HeldLines({ held, unit }: { held: ProductPage["held"]; unit: string }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  if (held.count === 0) return <p className="text-muted text-sm">{t("why.held.none")}</p>;
  const more = held.count - held.holders.length;
  return (
    <div className="flex flex-col gap-2">
      <TableFrame label={t("why.held.title")} className="max-h-72">
        <Table>
          <thead>
            <tr>
              <Th>{t("why.held.holder")}</Th>
              <Th>{t("column.place")}</Th>
              <Th isFigure>{t("column.reserved")}</Th>
              <Th className="max-sm:hidden">{t("why.held.since")}</Th>
            </tr>
          </thead>
          <tbody>
            {held.holders.map((holder) => (
              <Tr key={`${holder.inventoryId} ${holder.orderId ?? holder.till}`}>
                <Td>
                  <HolderName holder={holder} />
                </Td>
                <Td>{holder.locationName}</Td>
                <Td isFigure>{format.quantity(holder.quantity, unit)}</Td>
                <Td className="max-sm:hidden">
                  {format.time(holder.since)}
                  {holder.until ? ` ${t("why.held.until", { time: format.time(holder.until) })}` : null}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {more > 0 ? <p className="text-muted text-sm">{t("why.held.more", { count: more })}</p> : null}
    </div>
  );
}

function HolderName({ holder: { orderId, number, till } }: { holder: Holder }) {
  const t = useTranslations("stock");
  const { role } = useViewer().staff;
  if (!orderId) return t("why.held.till", { name: till ?? t("none") });
  const name = t("why.held.order", { number: number ?? "" });
  if (!howMay(role, "reserve")) return name;
  return (
    <Link href={`/orders/${orderId}`} className="target font-medium underline underline-offset-4">
      {name}
    </Link>
  );
}
