// Promises the shop's instruments on one page: what has crossed a line first, then the figures, the last hour as curves, refusals and pools.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { useNow } from "@/lib/format/use-now";
import { opsQuery } from "@/lib/ops/ops.queries";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { Alerts } from "./alerts";
import { OpsCharts } from "./ops-charts";
import { OpsFigures } from "./ops-figures";
import { OpsTables } from "./ops-tables";

export function OpsScreen() {
  const t = useTranslations("ops");
  const format = useShopFormat();
  const now = useNow();
  const { data, error, refetch } = useQuery(opsQuery);
  return (
    <>
      <PageHeader
        title={t("title")}
        hint={
          data && now
            ? t("hint", { processes: data.processes.length, age: format.ago(data.at, now) })
            : t("hintWaiting")
        }
      />
      {error && !data ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <SkeletonRows rows={8} /> : null}
      {data ? (
        <div className="flex flex-col gap-5">
          <Alerts alerts={data.alerts} />
          <OpsFigures ops={data} />
          <OpsCharts points={data.points} />
          <OpsTables ops={data} />
        </div>
      ) : null}
    </>
  );
}
