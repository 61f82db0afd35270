// Promises an order's state and its next step: send it, take in what came, give it up, which is asked first.
"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/stock/refused";
import { Badge } from "@/components/ui/badge";
import type { Meaning } from "@/components/ui/meaning";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { Link } from "@/components/ui/link";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import { notify } from "@/components/ui/toast";
import { compareQuantity, subtractQuantity } from "@/lib/format/quantity";
import type { PurchaseOrder } from "@/lib/purchasing/purchasing.doors";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useAct } from "@/lib/stock/use-act";
import { type Came, CameFields, cameLine, nothingCame } from "./came-fields";

const meanings: Record<PurchaseOrder["status"], Meaning> = {
  draft: "plain",
  ordered: "info",
  partial: "low",
  received: "good",
  cancelled: "plain",
};

export function OrderCard({ order }: { order: PurchaseOrder }) {
  const t = useTranslations("settings");
  const format = useShopFormat();
  const [came, setCame] = useState<Record<string, Came>>({});
  const [isGivingUp, setIsGivingUp] = useState(false);
  const act = useAct(() => {
    setCame({});
    setIsGivingUp(false);
    notify.good(t("buying.done", { number: order.number }));
  });
  const url = `/api/purchase-orders/${order.id}`;
  const isOpen = order.status === "ordered" || order.status === "partial";
  const lines = order.lines.flatMap((line) => cameLine(line, came[line.id]));
  const rest = (line: PurchaseOrder["lines"][number]) =>
    compareQuantity(line.quantity, line.received) > 0 ? subtractQuantity(line.quantity, line.received) : "0";
  return (
    <Card
      title={`${order.number} · ${order.supplierName}`}
      hint={[
        order.locationName,
        format.time(order.createdAt, "date"),
        order.expectedOn ? t("buying.expectedOn", { day: format.time(order.expectedOn, "date") }) : null,
      ]
        .filter(Boolean)
        .join(" · ")}
      actions={
        <>
          <Badge meaning={meanings[order.status]}>{t(`buying.state.${order.status}`)}</Badge>
          <Link
            href={`/stock/reorder/${order.id}`}
            aria-label={t("buying.printOf", { number: order.number })}
            className={buttonClass("plain", "sm")}
          >
            <Printer aria-hidden="true" className="size-4" />
            {t("buying.print")}
          </Link>
        </>
      }
      isFlush
    >
      <TableFrame label={order.number}>
        <Table>
          <thead>
            <tr>
              <Th>{t("product.title")}</Th>
              <Th isFigure>{t("buying.ordered")}</Th>
              <Th isFigure>{t("buying.received")}</Th>
              {isOpen ? (
                <Th isFigure className="w-36">
                  {t("buying.came")}
                </Th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {order.lines.map((line) => (
              <Tr key={line.id}>
                <Td className="font-medium">{line.name}</Td>
                <Td isFigure>{format.quantity(line.quantity, line.unit)}</Td>
                <Td isFigure>{format.quantity(line.received, line.unit)}</Td>
                {isOpen ? (
                  <Td isFigure>
                    <CameFields
                      line={line}
                      rest={rest(line)}
                      came={came[line.id]}
                      onCame={(next) => setCame({ ...came, [line.id]: next })}
                    />
                  </Td>
                ) : null}
              </Tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      {order.status === "draft" || isOpen ? (
        <div className="flex flex-wrap gap-2 p-4">
          {order.status === "draft" ? (
            <Button
              look="primary"
              size="sm"
              isBusy={act.isPending}
              onClick={() => act.mutate({ url: `${url}/placement`, body: {} })}
            >
              {t("buying.place")}
            </Button>
          ) : (
            <>
              <Button
                look="primary"
                size="sm"
                isBusy={act.isPending}
                disabled={lines.length === 0}
                onClick={() => act.mutate({ url: `${url}/receipts`, body: { lines } })}
              >
                {t("buying.receive")}
              </Button>
              <Button
                size="sm"
                onClick={() =>
                  setCame(
                    Object.fromEntries(
                      order.lines.map((line) => [
                        line.id,
                        { ...nothingCame, ...came[line.id], quantity: rest(line), pack: "1" },
                      ]),
                    ),
                  )
                }
              >
                {t("buying.all")}
              </Button>
            </>
          )}
          <Button look="quiet" size="sm" aria-haspopup="dialog" onClick={() => setIsGivingUp(true)}>
            {t("buying.cancel")}
          </Button>
          <Dialog
            isOpen={isGivingUp}
            onClose={() => setIsGivingUp(false)}
            title={t("buying.cancelAsk", { number: order.number })}
            description={t("buying.cancelText")}
            actions={
              <>
                <Button onClick={() => setIsGivingUp(false)}>{t("buying.cancelNot")}</Button>
                <Button
                  look="danger"
                  isBusy={act.isPending}
                  onClick={() => act.mutate({ url: `${url}/cancellation`, body: {} })}
                >
                  {t("buying.cancel")}
                </Button>
              </>
            }
          >
            {act.error ? <Refused error={act.error} /> : null}
          </Dialog>
        </div>
      ) : null}
      {act.error && !isGivingUp ? (
        <div className="px-4 pb-4">
          <Refused error={act.error} />
        </div>
      ) : null}
    </Card>
  );
}
