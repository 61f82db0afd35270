// Promises that what a picker found missing is counted: place by place, what and why, and one press begins the count.
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Refused } from "@/components/stock/refused";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { AskedPlace } from "@/lib/stock/counts.doors";
import { useAct } from "@/lib/stock/use-act";
import { useAskedWhy } from "./use-asked-why";

export function AskedFor({ places, mayCount }: { places: readonly AskedPlace[]; mayCount: boolean }) {
  const t = useTranslations("counts");
  return (
    <Card aria-label={t("asked")} title={t("asked")} hint={t("askedHint")} isFlush className="mb-5">
      <ul>
        {places.map((place) => (
          <Place key={place.locationId} place={place} mayCount={mayCount} />
        ))}
      </ul>
    </Card>
  );
}

function Place({ place, mayCount }: { place: AskedPlace; mayCount: boolean }) {
  const t = useTranslations("counts");
  const format = useShopFormat();
  const why = useAskedWhy();
  const router = useRouter();
  const client = useQueryClient();
  const act = useAct<{ count: { id: string } }>(({ count }) => {
    void client.invalidateQueries({ queryKey: ["counts"] });
    router.push(`/counts/${count.id}`);
  });
  return (
    <li className="line-b flex flex-wrap items-start gap-x-6 gap-y-3 px-5 py-4 last:border-b-0">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">
          {place.locationName} <span className="font-normal text-muted">· {place.storeName}</span>
        </p>
        <ul className="mt-1 text-sm">
          {place.rows.map((row) => (
            <li key={row.id}>
              {row.name}
              <span className="text-muted">
                {" "}
                · {row.bin ? `${row.bin} · ` : ""}
                {why(row.reason)} · {row.askedBy ? `${row.askedBy}, ` : ""}
                <span className="figure">{format.time(row.at)}</span>
              </span>
            </li>
          ))}
        </ul>
        {act.error ? <Refused error={act.error} /> : null}
      </div>
      {mayCount ? (
        <Button
          isBusy={act.isPending}
          onClick={() => act.mutate({ url: "/api/stock/counts", body: { locationId: place.locationId } })}
        >
          {t("countAsked", { count: place.rows.length, place: place.locationName })}
        </Button>
      ) : null}
    </li>
  );
}
