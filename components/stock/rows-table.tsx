// Promises what lies where, place by place and lot by lot; a press on a number shows why it is what it is.
"use client";

import { MoreHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Flash } from "@/components/ui/flash";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { ProductPage, StockRow } from "@/lib/stock/board";
import { useAct } from "@/lib/stock/use-act";

export function RowsTable({ product, onWhy }: { product: ProductPage; onWhy: (inventoryId: string) => void }) {
  const t = useTranslations("stock");
  if (product.rows.length === 0) {
    return (
      <Card title={t("product.places")}>
        <EmptyState title={t("product.nowhere")} text={t("product.nowhereText")} />
      </Card>
    );
  }
  return (
    <Card title={t("product.places")} isFlush>
      <TableFrame label={t("product.places")}>
        <Table>
          <thead>
            <tr>
              <Th>{t("column.place")}</Th>
              {product.hasLots ? <Th>{t("form.lot")}</Th> : null}
              <Th isFigure>{t("column.onHand")}</Th>
              <Th isFigure>{t("column.reserved")}</Th>
              {/* a phone has room for what can be sold, and says what is at the tills where it says why */}
              <Th isFigure className="max-sm:hidden">
                {t("column.leased")}
              </Th>
              <Th isFigure>{t("column.available")}</Th>
              <Th>
                <span className="sr-only">{t("column.next")}</span>
              </Th>
            </tr>
          </thead>
          <tbody>
            {product.rows.map((row) => (
              <RowLine key={row.inventoryId} product={product} row={row} onWhy={onWhy} />
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Card>
  );
}

function RowLine({
  product,
  row,
  onWhy,
}: {
  product: ProductPage;
  row: StockRow;
  onWhy: (inventoryId: string) => void;
}) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { role } = useViewer().staff;
  const turn = useAct(() =>
    notify.good(t(row.isActive ? "product.rowOff" : "product.rowOn", { place: row.locationName })),
  );
  function why() {
    onWhy(row.inventoryId);
    document.getElementById("ledger")?.scrollIntoView({ block: "start" });
  }
  return (
    <Tr>
      <Td>
        <span className="font-medium">{row.locationName}</span>{" "}
        {row.isActive ? null : <Badge>{t("status.inactive")}</Badge>}{" "}
        {row.frozenWhy ? <Badge meaning="out">{t("need.frozen")}</Badge> : null}
      </Td>
      {product.hasLots ? (
        <Td>
          {row.lotCode ?? "–"}{" "}
          {row.expiresOn ? <span className="text-muted">{format.time(row.expiresOn, "date")}</span> : null}
        </Td>
      ) : null}
      <Td isFigure>
        {howMay(role, "read_ledger") ? (
          <button
            type="button"
            onClick={why}
            aria-label={t("why.ask", { quantity: format.quantity(row.quantity, product.unit), name: row.locationName })}
            className="target rounded-sm underline decoration-dotted underline-offset-4"
          >
            <Flash value={format.quantity(row.quantity, product.unit)} />
          </button>
        ) : (
          <Flash value={format.quantity(row.quantity, product.unit)} />
        )}
      </Td>
      <Td isFigure>{format.quantity(row.reserved, product.unit)}</Td>
      <Td isFigure className="max-sm:hidden">
        {format.quantity(product.leased[row.inventoryId] ?? "0", product.unit)}
      </Td>
      <Td isFigure>{format.quantity(row.available, product.unit)}</Td>
      <Td className="text-end">
        {howMay(role, "deactivate") ? (
          <Menu
            trigger={
              <IconButton
                size="sm"
                label={t("product.rowMenu", { place: row.locationName })}
                icon={<MoreHorizontal aria-hidden="true" className="size-4" />}
              />
            }
          >
            <MenuItem
              onClick={() =>
                turn.mutate({
                  url: `/api/inventory/${row.inventoryId}/${row.isActive ? "deactivation" : "reactivation"}`,
                  body: {},
                })
              }
            >
              {row.isActive ? t("product.turnOff") : t("product.turnOn")}
            </MenuItem>
          </Menu>
        ) : null}
      </Td>
    </Tr>
  );
}
