// Promises every order in one live list, newest first, narrowed by status or number; what is narrowed stands in the address.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { useRouter, useSearchParams } from "next/navigation";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Trouble } from "@/components/shell/trouble";
import { EmptyState } from "@/components/ui/states";
import { Table, TableFrame, Td, Th, Tr } from "@/components/ui/table";
import type { Order } from "@/lib/orders/order";
import { ordersQueries } from "@/lib/orders/orders.queries";
import { orderStatuses } from "@/lib/orders/words";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { cx } from "@/lib/ui/cx";
import { OrderStatus } from "./order-status";
import { SampleOrders } from "./sample-orders";

const toDo = "reserved,picking,packing,ready_to_ship";

export function OrdersScreen() {
  const t = useTranslations("orders");
  const router = useRouter();
  const search = useSearchParams();
  const status = search.get("status") ?? "";
  const q = search.get("q") ?? "";
  const list = useInfiniteQuery(ordersQueries.list({ status, q }));
  const { isDemo } = useViewer().org;
  const orders = list.data?.pages.flatMap((page) => page.orders);
  function narrow(next: { status?: string; q?: string }) {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ status, q, ...next })) if (value) query.set(name, value);
    router.replace(query.size > 0 ? `/orders?${query}` : "/orders", { scroll: false });
  }
  const chips = [
    { value: "", label: t("all") },
    { value: toDo, label: t("toDo") },
    ...orderStatuses.map((value) => ({ value: value as string, label: t(`state.${value}`) })),
  ];
  return (
    <>
      <PageHeader title={t("title")} hint={t("hint")} />
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Field label={t("search")} className="w-full sm:w-64">
          <Input
            type="search"
            aria-keyshortcuts="/"
            defaultValue={q}
            onChange={(event) => narrow({ q: event.target.value.trim() })}
          />
        </Field>
        <ul aria-label={t("status")} className="no-scrollbar flex max-w-full gap-2 overflow-x-auto py-1">
          {chips.map((chip) => (
            <li key={chip.value}>
              <button
                type="button"
                aria-pressed={chip.value === status}
                onClick={() => narrow({ status: chip.value })}
                className={cx(
                  "line h-9 whitespace-nowrap rounded-full px-3 text-sm pointer-coarse:h-11",
                  chip.value === status
                    ? "border-accent bg-good-soft font-medium text-good"
                    : "bg-surface text-muted hover:bg-hover",
                )}
              >
                {chip.label}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Card isFlush>
        {list.error && !orders ? <Trouble error={list.error} onRetry={() => void list.refetch()} /> : null}
        {orders || list.error ? null : <SkeletonRows rows={8} className="p-4" />}
        {orders?.length === 0 && (status || q) ? (
          <EmptyState
            kind="match"
            title={t("noMatch")}
            text={t("noMatchText")}
            action={<Button onClick={() => narrow({ status: "", q: "" })}>{t("clear")}</Button>}
          />
        ) : null}
        {orders?.length === 0 && !status && !q ? (
          <EmptyState title={t("empty")} text={t("emptyText")} action={isDemo ? <SampleOrders /> : null} />
        ) : null}
        {orders && orders.length > 0 ? <OrdersTable orders={orders} /> : null}
        {list.hasNextPage ? (
          <div className="line-t p-3 text-center">
            <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t("more")}
            </Button>
          </div>
        ) : null}
      </Card>
    </>
  );
}

function OrdersTable({ orders }: { orders: readonly Order[] }) {
  const t = useTranslations("orders");
  const format = useShopFormat();
  const router = useRouter();
  return (
    <TableFrame label={t("title")}>
      <Table>
        <thead>
          <tr>
            <Th>{t("number")}</Th>
            <Th>{t("status")}</Th>
            <Th className="max-sm:hidden">{t("channel")}</Th>
            <Th className="max-lg:hidden">{t("externalId")}</Th>
            <Th isFigure className="max-sm:hidden">
              {t("lines")}
            </Th>
            <Th isFigure>{t("total")}</Th>
            <Th className="max-md:hidden">{t("placed")}</Th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <Tr key={order.id} onClick={() => router.push(`/orders/${order.id}`)}>
              <Td>
                <Link
                  href={`/orders/${order.id}`}
                  className="target figure font-medium hover:underline"
                  onClick={(event) => event.stopPropagation()}
                >
                  {order.number}
                </Link>
              </Td>
              <Td>
                <OrderStatus status={order.status} />
              </Td>
              <Td className="max-sm:hidden">
                {order.channel} · {order.shippingMethod}
              </Td>
              <Td className="max-w-48 truncate max-lg:hidden">{order.externalId ?? "–"}</Td>
              <Td isFigure className="max-sm:hidden">
                {format.number(order.lines.length)}
              </Td>
              <Td isFigure>{format.money(order.totalMinor)}</Td>
              <Td className="figure max-md:hidden">{format.time(order.createdAt)}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  );
}
