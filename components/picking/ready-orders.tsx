// Promises the orders that wait for a basket, oldest first, and a basket of those chosen with one press.
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorCode } from "@/components/ui/error-state";
import { EmptyState } from "@/components/ui/states";
import { fetchJson } from "@/lib/http/fetch-json";
import { ProblemError } from "@/lib/http/problem-error";
import { uuidV7 } from "@/lib/ids/uuid-v7";
import { ordersQueries } from "@/lib/orders/orders.queries";
import type { PickingSession } from "@/lib/picking/words";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function ReadyOrders() {
  const t = useTranslations("picking");
  const sayRefusal = useSayRefusal();
  const format = useShopFormat();
  const router = useRouter();
  const client = useQueryClient();
  const { data } = useQuery(ordersQueries.waiting());
  const [chosen, setChosen] = useState<{ ids: string[]; key: string }>({ ids: [], key: uuidV7() });
  const orders = (data ?? []).filter((order) => order.holdUntil === null).toReversed();
  const ids = chosen.ids.filter((id) => orders.some((order) => order.id === id));
  const start = useMutation({
    mutationFn: () =>
      fetchJson<{ session: PickingSession }>("/api/picking/sessions", { body: { orderIds: ids }, key: chosen.key }),
    onSuccess: ({ session }) => router.push(`/picking/${session.id}`),
    onError: () => client.invalidateQueries({ queryKey: ["orders"] }),
  });
  const choose = (id: string, isChosen: boolean) =>
    setChosen({ ids: isChosen ? [...ids, id] : ids.filter((one) => one !== id), key: uuidV7() });
  return (
    <section aria-label={t("ready")} className="flex flex-col gap-3">
      <h2 className="font-semibold text-base">{t("ready")}</h2>
      {data && orders.length === 0 ? <EmptyState title={t("noneReady")} text={t("noneReadyText")} /> : null}
      {orders.length > 0 ? (
        <ul className="line flex flex-col rounded-md bg-surface">
          {orders.map((order) => (
            <li key={order.id} className="line-b px-4 py-2 last:border-b-0">
              <Checkbox
                checked={ids.includes(order.id)}
                onValue={(isChosen) => choose(order.id, isChosen)}
                label={<span className="figure font-semibold text-base">{order.number}</span>}
                hint={`${t("lines", {
                  lines: order.lines.length,
                  units: format.number(order.lines.reduce((sum, line) => sum + Number(line.quantity), 0)),
                })} · ${order.shippingMethod} · ${format.time(order.createdAt)}`}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {start.error ? (
        <Banner meaning="out" isUrgent>
          {start.error instanceof ProblemError ? sayRefusal(start.error) : t("noAnswer")}{" "}
          {start.error instanceof ProblemError ? <ErrorCode code={start.error.code} /> : null}
        </Banner>
      ) : null}
      {orders.length > 0 ? (
        <div className="sticky bottom-16 z-10 md:bottom-3">
          <Button
            look="primary"
            size="xl"
            wide
            disabled={ids.length === 0}
            isBusy={start.isPending}
            onClick={() => start.mutate()}
          >
            {t("start", { count: ids.length })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
