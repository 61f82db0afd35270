// Promises which goods tills hold in advance, how much of each, and which till: kept true while it is open.
"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Flash } from "@/components/ui/flash";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { Link } from "@/components/ui/link";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { Overview } from "@/lib/stock/board";

export function LeasedDialog({ isOpen, onClose, leases }: OpenProps & { leases: Overview["leases"] }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const more = leases.count - leases.products.length;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t("leases.title")} width="lg">
      <div className="flex flex-col gap-4 pb-1">
        <p className="text-muted text-sm">{t("leases.hint")}</p>
        {leases.count === 0 ? (
          <p>{t("leases.none")}</p>
        ) : (
          <TableFrame label={t("leases.title")}>
            <Table>
              <thead>
                <tr>
                  <Th>{t("column.product")}</Th>
                  <Th isFigure>{t("leases.title")}</Th>
                  <Th>{t("leases.tills")}</Th>
                </tr>
              </thead>
              <tbody>
                {leases.products.map(({ id, name, unit, quantity, tills }) => (
                  <Tr key={id}>
                    <Td>
                      <Link href={`/stock/products/${id}`} className="target font-medium underline underline-offset-4">
                        {name}
                      </Link>
                    </Td>
                    <Td isFigure>
                      <Flash value={format.quantity(quantity, unit)} />
                    </Td>
                    <Td>{tills.map((till) => `${till.name} ${format.quantity(till.quantity, unit)}`).join(" · ")}</Td>
                  </Tr>
                ))}
              </tbody>
            </Table>
          </TableFrame>
        )}
        {more > 0 ? <p className="text-muted text-sm">{t("leases.more", { count: more })}</p> : null}
      </div>
    </Dialog>
  );
}
