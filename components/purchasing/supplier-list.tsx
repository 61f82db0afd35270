// Promises one supplier's share of the reorder list, each quantity to be changed, drafted as one order.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { packOptions } from "@/components/stock/move-words";
import { Refused } from "@/components/stock/refused";
import { Why } from "@/components/stock/why";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { QuantityInput } from "@/components/ui/quantity-input";
import { Select } from "@/components/ui/select";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { multiplyQuantity } from "@/lib/format/quantity";
import { shopDay } from "@/lib/format/zoned";
import type { PurchaseOrder, ReorderItem } from "@/lib/purchasing/purchasing.doors";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useAct } from "@/lib/stock/use-act";

export function SupplierList({ supplierId, items }: { supplierId: string; items: ReorderItem[] }) {
  const t = useTranslations("settings");
  const format = useShopFormat();
  const { data: places } = useQuery(stockQueries.places());
  const [changed, setChanged] = useState<Record<string, string | null>>({});
  const [packs, setPacks] = useState<Record<string, string>>({});
  const [chosen, setChosen] = useState("");
  const { timeZone } = useViewer().org;
  const leadDays = items[0]?.leadDays ?? null;
  const [expectedOn, setExpectedOn] = useState(leadDays === null ? "" : shopDay(timeZone, -leadDays));
  const locations = (places?.locations ?? []).filter((place) => place.kind !== "transit");
  const locationId = chosen || (locations.find((place) => place.kind === "warehouse") ?? locations[0])?.id || "";
  const act = useAct<{ order: PurchaseOrder }>(({ order }) =>
    notify.good(t("buying.drafted", { number: order.number })),
  );
  const packOf = (item: ReorderItem) => packs[item.id] ?? "1";
  const quantityOf = (item: ReorderItem) => (item.id in changed ? (changed[item.id] ?? null) : item.suggestedQuantity);
  /** Nobody sells half a box: a suggestion is rounded up to whole ones. */
  const choosePack = (item: ReorderItem, pack: string) => {
    setPacks({ ...packs, [item.id]: pack });
    setChanged({ ...changed, [item.id]: String(Math.ceil(Number(item.suggestedQuantity) / Number(pack))) });
  };
  const lines = items.flatMap((item) => {
    const quantity = quantityOf(item);
    return quantity === null || quantity === "0"
      ? []
      : [
          {
            productId: item.productId,
            quantity: multiplyQuantity(quantity, packOf(item)),
            ...(item.costMinor === null ? {} : { unitCost: item.costMinor }),
          },
        ];
  });
  const title = items[0]?.supplierName ?? t("buying.noSupplier");
  return (
    <Card title={title} isFlush>
      <TableFrame label={title}>
        <Table>
          <thead>
            <tr>
              <Th>{t("product.title")}</Th>
              <Th isFigure>{t("buying.available")}</Th>
              <Th isFigure className="max-sm:hidden">
                {t("buying.onOrder")}
              </Th>
              <Th isFigure className="max-sm:hidden">
                {t("product.reorderPoint")}
              </Th>
              <Th isFigure className="w-36">
                {t("buying.order")}
              </Th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Tr key={item.id}>
                <Td>
                  <Link href={`/stock/products/${item.productId}`} className="font-medium hover:underline">
                    {item.name}
                  </Link>
                </Td>
                <Td isFigure>
                  <Why productId={item.productId} name={item.name} said={format.quantity(item.available, item.unit)}>
                    {format.quantity(item.available, item.unit)}
                  </Why>
                </Td>
                <Td isFigure className="max-sm:hidden">
                  {format.quantity(item.onOrder, item.unit)}
                </Td>
                <Td isFigure className="max-sm:hidden">
                  {format.quantity(item.reorderPoint, item.unit)}
                </Td>
                <Td isFigure>
                  <QuantityInput
                    size="sm"
                    aria-label={t("buying.orderOf", { name: item.name })}
                    value={quantityOf(item)}
                    onValue={(quantity) => setChanged({ ...changed, [item.id]: quantity })}
                    unit={packOf(item) === "1" ? item.unit : undefined}
                  />
                  {item.units.length > 0 ? (
                    <Select
                      size="sm"
                      className="mt-1"
                      aria-label={t("buying.packOf", { name: item.name })}
                      value={packOf(item)}
                      onValue={(pack) => choosePack(item, pack)}
                      options={packOptions(item.units, item.unit, format)}
                    />
                  ) : null}
                </Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <div className="flex flex-wrap items-end gap-3 p-4">
        <Field label={t("buying.to")} className="w-56">
          <Select
            size="sm"
            value={locationId}
            onValue={setChosen}
            options={locations.map((place) => ({ value: place.id, label: place.name }))}
          />
        </Field>
        <Field label={t("buying.expected")} className="w-40">
          <Input
            size="sm"
            type="date"
            value={expectedOn}
            onChange={(event) => setExpectedOn(event.currentTarget.value)}
          />
        </Field>
        <Button
          look="primary"
          size="sm"
          isBusy={act.isPending}
          disabled={!supplierId || lines.length === 0 || !locationId}
          onClick={() =>
            act.mutate({
              url: "/api/purchase-orders",
              body: { supplierId, locationId, lines, ...(expectedOn ? { expectedOn } : {}) },
            })
          }
        >
          {t("buying.draft")}
        </Button>
        {supplierId ? null : <p className="text-muted text-sm">{t("buying.nameSupplier")}</p>}
      </div>
      {act.error ? (
        <div className="px-4 pb-4">
          <Refused error={act.error} />
        </div>
      ) : null}
    </Card>
  );
}
