// Promises one endpoint at a glance: where it is, what it hears, what waits for it, and its few acts.
"use client";

import { useTranslations } from "next-intl";
import { Refused } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { notify } from "@/components/ui/toast";
import type { Endpoint } from "@/lib/outbox/endpoint";
import { useWrite } from "@/lib/query/use-write";
import { useShopFormat } from "@/lib/staff/use-viewer";

export function EndpointCard({ endpoint }: { endpoint: Endpoint }) {
  const t = useTranslations("outbox");
  const format = useShopFormat();
  const url = `/api/webhook-endpoints/${endpoint.id}`;
  const write = useWrite<{ replayed?: number }>(["outbox"], ({ replayed }) =>
    notify.good(replayed === undefined ? t("saved") : t("replayed", { count: replayed })),
  );
  const state = endpoint.isActive ? (endpoint.retryAt ? "low" : "good") : "plain";
  return (
    <Card
      title={endpoint.name}
      hint={endpoint.kind === "alpine_iq" ? t("alpine") : t("webhook")}
      actions={
        <Badge meaning={state}>
          {state === "good"
            ? t("active")
            : state === "plain"
              ? t("paused")
              : t("resting", { time: format.time(endpoint.retryAt ?? "", "time") })}
        </Badge>
      }
    >
      <div className="flex flex-col gap-3 text-sm">
        <p className="break-all font-mono text-xs">{endpoint.url}</p>
        <p className="text-muted">{endpoint.eventTypes.length > 0 ? endpoint.eventTypes.join(", ") : t("all")}</p>
        <p className="figure">
          {t("waiting", { count: endpoint.waiting })} · {t("dead", { count: endpoint.dead })}
        </p>
        <p className="text-muted">
          {endpoint.lastSuccessAt ? t("lastSuccess", { age: format.time(endpoint.lastSuccessAt) }) : t("neverYet")}
        </p>
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            isBusy={write.isPending}
            onClick={() => write.mutate({ url, method: "PATCH", body: { isActive: !endpoint.isActive } })}
          >
            {endpoint.isActive ? t("pause") : t("resume")}
          </Button>
          {endpoint.dead > 0 ? (
            <Button size="sm" isBusy={write.isPending} onClick={() => write.mutate({ url: `${url}/replays` })}>
              {t("replay")}
            </Button>
          ) : null}
        </div>
        <Refused error={write.error} />
      </div>
    </Card>
  );
}
