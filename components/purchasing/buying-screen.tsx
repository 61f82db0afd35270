// Promises that what runs low becomes an order in two presses, and that each order is followed until its last box is in.
"use client";

import { useQuery } from "@tanstack/react-query";
import { lazyPart } from "@/components/ui/lazy-part";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { purchasingQueries } from "@/lib/purchasing/purchasing.queries";

const SupplierList = lazyPart(() => import("./supplier-list").then((m) => m.SupplierList), {
  meanwhile: <SkeletonRows rows={6} />,
});
const OrderCard = lazyPart(() => import("./order-card").then((m) => m.OrderCard));

export function BuyingScreen() {
  const t = useTranslations("settings");
  const items = useQuery(purchasingQueries.reorder());
  const orders = useQuery(purchasingQueries.orders());
  const error = items.error ?? orders.error;
  const bySupplier = grouped(items.data ?? []);
  return (
    <>
      <PageHeader
        before={
          <Link href="/stock" className="target underline">
            {t("buying.stock")}
          </Link>
        }
        title={t("buying.title")}
        hint={t("buying.hint")}
      />
      {error ? <Trouble error={error} onRetry={() => void Promise.all([items.refetch(), orders.refetch()])} /> : null}
      <div className="flex flex-col gap-6">
        {!items.data && !error ? <SkeletonRows rows={6} /> : null}
        {items.data?.length === 0 ? (
          <Card>
            <EmptyState title={t("buying.none")} text={t("buying.noneText")} />
          </Card>
        ) : null}
        {[...bySupplier].map(([supplierId, list]) => (
          <SupplierList key={supplierId} supplierId={supplierId} items={list} />
        ))}
        {(orders.data ?? []).map((order) => (
          <OrderCard key={order.id} order={order} />
        ))}
      </div>
    </>
  );
}

function grouped<Item extends { supplierId: string | null }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.supplierId ?? "", [...(groups.get(item.supplierId ?? "") ?? []), item]);
  return groups;
}
