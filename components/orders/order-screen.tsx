// Promises one order whole: what was wanted, where it is taken from, what needs somebody, what happened, and what can be done next.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Trouble } from "@/components/shell/trouble";
import type { OrderAtDesk } from "@/lib/orders/order";
import { ordersQueries } from "@/lib/orders/orders.queries";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { OrderActions } from "./order-actions";
import { OrderLines } from "./order-lines";
import { OrderStatus } from "./order-status";
import { OrderTimeline } from "./order-timeline";

export function OrderScreen({ id }: { id: string }) {
  const { data: order, error, refetch } = useQuery(ordersQueries.order(id));
  if (!order && error) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!order) return <SkeletonRows rows={10} />;
  return <Whole order={order} />;
}

function Whole({ order }: { order: OrderAtDesk }) {
  const t = useTranslations("orders");
  const format = useShopFormat();
  const closed =
    order.status in { cancelled: 1, rejected: 1, returned: 1, delivered: 1 }
      ? (order.status as "cancelled" | "rejected" | "returned" | "delivered")
      : null;
  const facts = [
    order.channel,
    order.shippingMethod,
    order.externalId,
    format.money(order.totalMinor),
    order.paidAt ? t("paid") : null,
    format.time(order.createdAt),
  ];
  return (
    <>
      <PageHeader
        before={
          <Link href="/orders" className="target hover:underline">
            {t("back")}
          </Link>
        }
        title={
          <span className="flex flex-wrap items-center gap-3">
            <span className="figure">{order.number}</span>
            <OrderStatus status={order.status} />
          </span>
        }
        hint={<span className="figure">{facts.filter(Boolean).join(" · ")}</span>}
        actions={<OrderActions order={order} />}
      />
      <div className="grid gap-5 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-5">
          {closed ? (
            <Banner meaning={closed === "rejected" ? "out" : "info"}>
              {t(`readOnly.${closed}`, { reason: order.reason ?? "–" })}
            </Banner>
          ) : null}
          {order.holdUntil && order.status === "reserved" ? (
            <Banner meaning="low">{t("unpaidHold", { time: format.time(order.holdUntil) })}</Banner>
          ) : null}
          <Cases order={order} />
          <OrderLines order={order} />
        </div>
        <OrderTimeline order={order} />
      </div>
    </>
  );
}

function Cases({ order }: { order: OrderAtDesk }) {
  const t = useTranslations("orders");
  const known = { shortage: true, paid_without_stock: true, compensation: true };
  const cases = (order.cases ?? []).filter((one) => one.kind in known);
  if (cases.length === 0) return null;
  return (
    <Card title={t("cases")}>
      <ul className="flex flex-col gap-2">
        {cases.map((one) => (
          <li key={one.id}>
            <Banner meaning={one.kind === "shortage" ? "low" : "out"}>
              {t(`case.${one.kind as keyof typeof known}`, { quantity: textOf(one.facts["quantity"]) })}
            </Banner>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const textOf = (fact: unknown): string => (typeof fact === "string" ? fact : "");
