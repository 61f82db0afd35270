// Promises the paired browsers, newest first.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { settingsQueries } from "@/lib/settings/settings.queries";
import { DeviceLine } from "./device-line";

export function DeviceList() {
  const t = useTranslations("settings");
  const { data } = useQuery(settingsQueries.devices());
  return (
    <Card title={t("tills.browsers")} isFlush>
      <ul className="max-h-96 overflow-y-auto px-5 pb-3 text-sm" aria-label={t("tills.browsers")}>
        {data?.length === 0 ? <li className="text-muted">{t("nothingYet")}</li> : null}
        {(data ?? []).map((device) => (
          <DeviceLine key={device.id} device={device} />
        ))}
      </ul>
    </Card>
  );
}
