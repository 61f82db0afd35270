// Promises that what has crossed a line stands above everything, with its figure beside the line; what is over stays in sight below.
"use client";

import { CheckCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { Alert } from "@/lib/ops/ops";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useSaySeconds } from "./say-seconds";

const timed = new Set(["lock_wait", "outbox_age"]);

export function Alerts({ alerts }: { alerts: readonly Alert[] }) {
  const t = useTranslations("ops");
  return (
    <Card title={t("alerts.title")} isFlush={alerts.length > 0}>
      {alerts.length === 0 ? (
        <p className="flex items-center gap-2 text-muted text-sm">
          <CheckCheck aria-hidden="true" className="size-5 text-good" />
          {t("alerts.none")}
        </p>
      ) : (
        <ul>
          {alerts.map((alert) => (
            <Line key={alert.id} alert={alert} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Line({ alert }: { alert: Alert }) {
  const t = useTranslations("ops");
  const format = useShopFormat();
  const say = useSaySeconds();
  const figure = (value: number) => (timed.has(alert.kind) ? say(value) : format.number(value));
  return (
    <li className="line-b flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2.5 text-sm last:border-b-0">
      <Badge meaning={alert.closedAt ? "plain" : "out"}>{t(alert.closedAt ? "alerts.over" : "alerts.open")}</Badge>
      <span className="min-w-0 flex-1">{t(`alert.${alert.kind}` as "alert.drift")}</span>
      <span className="figure">
        {t("alerts.crossed", { value: figure(alert.value), threshold: figure(alert.threshold) })}
      </span>
      <span className="figure text-muted text-xs">
        {format.time(alert.openedAt)}
        {alert.closedAt ? ` – ${format.time(alert.closedAt, "time")}` : ""}
      </span>
    </li>
  );
}
