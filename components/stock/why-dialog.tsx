// Promises why a number is what it is: what lies where adds up to it, and the movements with their people, documents and signatures made it.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { stockQueries } from "@/lib/stock/stock.queries";
import { HeldLines } from "./held-lines";
import { LedgerList } from "./ledger-list";
import { rowName } from "./move-words";

export function WhyDialog({ isOpen, onClose, productId, name }: OpenProps & { productId: string; name: string }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { role } = useViewer().staff;
  const { data: product } = useQuery({ ...stockQueries.product(productId), enabled: isOpen });
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("why.title", { name })} width="lg">
      {product ? (
        <div className="flex flex-col gap-5 pb-1">
          <TableFrame label={t("product.places")}>
            <Table>
              <thead>
                <tr>
                  <Th>{t("column.place")}</Th>
                  <Th isFigure>{t("column.onHand")}</Th>
                  <Th isFigure>{t("column.reserved")}</Th>
                  <Th isFigure>{t("column.available")}</Th>
                </tr>
              </thead>
              <tbody>
                {product.rows.map((row) => (
                  <Tr key={row.inventoryId}>
                    <Td>{rowName(row)}</Td>
                    <Td isFigure>{format.quantity(row.quantity, product.unit)}</Td>
                    <Td isFigure>{format.quantity(row.reserved, product.unit)}</Td>
                    <Td isFigure>{format.quantity(row.available, product.unit)}</Td>
                  </Tr>
                ))}
                <Tr>
                  <Td className="font-semibold">{t("why.sum")}</Td>
                  <Td isFigure className="font-semibold">
                    {format.quantity(product.onHand, product.unit)}
                  </Td>
                  <Td isFigure className="font-semibold">
                    {format.quantity(product.reserved, product.unit)}
                  </Td>
                  <Td isFigure className="font-semibold">
                    {format.quantity(product.available, product.unit)}
                  </Td>
                </Tr>
              </tbody>
            </Table>
          </TableFrame>
          <HeldLines held={product.held} unit={product.unit} />
          {howMay(role, "read_ledger") ? (
            <section aria-label={t("ledger.title")} className="line -mx-1 max-h-96 overflow-y-auto rounded-md">
              <LedgerList filter={{ productId }} hasProduct={false} />
            </section>
          ) : null}
          <Link href={`/stock/products/${productId}`} className="target self-start text-accent text-sm underline">
            {t("why.whole")}
          </Link>
        </div>
      ) : (
        <SkeletonRows rows={6} />
      )}
    </Dialog>
  );
}
