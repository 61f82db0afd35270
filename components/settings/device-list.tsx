// Promises the paired browsers, newest first, and the end of one that was lost: everyone on it is signed out.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Refused } from "@/components/stock/refused";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { settingsQueries } from "@/lib/settings/settings.queries";
import { browserOf } from "@/lib/registers/browser-of";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useAct } from "@/lib/stock/use-act";

export function DeviceList() {
  const t = useTranslations("settings");
  const format = useShopFormat();
  const client = useQueryClient();
  const { data } = useQuery(settingsQueries.devices());
  const end = useAct(() => void client.invalidateQueries({ queryKey: ["settings"] }));
  return (
    <Card title={t("tills.browsers")} isFlush>
      {end.error ? <Refused error={end.error} /> : null}
      <ul className="max-h-96 overflow-y-auto px-5 pb-3 text-sm" aria-label={t("tills.browsers")}>
        {data?.length === 0 ? <li className="text-muted">{t("nothingYet")}</li> : null}
        {(data ?? []).map((device) => (
          <li key={device.id} className="line-b flex min-h-12 items-center gap-3 py-1 last:border-b-0">
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">
                {`${device.registerName} · A${device.seriesNo}`} {browserOf(device.label ?? "")}
              </span>
              <span className="block text-muted text-xs">{format.time(device.lastSeenAt ?? device.createdAt)}</span>
            </span>
            {device.revokedAt ? (
              <Badge>{t("tills.ended")}</Badge>
            ) : (
              <Button
                size="sm"
                look="quiet"
                aria-label={t("tills.endOf", { name: `${device.registerName} A${device.seriesNo}` })}
                isBusy={end.isPending && end.variables?.url.endsWith(device.id)}
                onClick={() => end.mutate({ url: `/api/devices/${device.id}`, method: "DELETE", body: {} })}
              >
                {t("tills.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
