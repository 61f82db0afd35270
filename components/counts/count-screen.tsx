// Promises a count from the first scan to the posting: count blind, review what differs, count again what moved meanwhile, post.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Refused } from "@/components/stock/refused";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { notify } from "@/components/ui/toast";
import { isProblem } from "@/lib/http/problem-error";
import { differs, isCounted } from "@/lib/stock/count-lines";
import type { WholeCount } from "@/lib/stock/counts.doors";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useAct } from "@/lib/stock/use-act";
import { CountPad } from "./count-pad";
import { VarianceTable } from "./variance-table";

export function CountScreen({ id }: { id: string }) {
  const t = useTranslations("counts");
  const { data: count, error, refetch } = useQuery(stockQueries.count(id));
  if (error && !count) return <Trouble error={error} onRetry={() => void refetch()} />;
  if (!count) return <SkeletonRows rows={10} />;
  return (
    <>
      <PageHeader
        before={
          <Link href="/counts" className="target underline">
            {t("title")}
          </Link>
        }
        title={count.locationName}
        hint={
          <Badge meaning={count.status === "open" ? "info" : count.status === "posted" ? "good" : "plain"}>
            {t(`state.${count.status}`)}
          </Badge>
        }
      />
      <Steps count={count} />
    </>
  );
}

function Steps({ count }: { count: WholeCount }) {
  const t = useTranslations("counts");
  const client = useQueryClient();
  const isOpen = count.status === "open";
  const [isCounting, setIsCounting] = useState(isOpen && count.reviewedAt === null);
  const again = () => client.invalidateQueries({ queryKey: ["counts"] });
  const review = useAct(() => {
    void again();
    setIsCounting(false);
  });
  const post = useAct<{ movements: unknown[] }>(({ movements }) => {
    notify.good(t("posted", { count: movements.length }));
    void again();
  });
  const cancel = useAct(() => {
    notify.plain(t("cancelled"));
    void again();
  });
  const done = count.lines.filter(isCounted).length;
  const stale = isProblem(post.error, "count_stale") ? staleOf(post.error.facts["lines"]) : new Set<string>();
  return (
    <div className="flex flex-col gap-5">
      {isOpen ? <Progress label={t("progress")} value={done} max={count.lines.length} /> : null}
      {isCounting ? (
        <>
          <CountPad count={count} onCounted={again} />
          <div className="flex flex-wrap gap-3">
            <Button
              isBusy={review.isPending}
              disabled={done === 0}
              onClick={() => review.mutate({ url: `/api/stock/counts/${count.id}/review`, body: {} })}
            >
              {t("review")}
            </Button>
            <Button
              look="quiet"
              isBusy={cancel.isPending}
              onClick={() => cancel.mutate({ url: `/api/stock/counts/${count.id}/cancellation`, body: {} })}
            >
              {t("cancel")}
            </Button>
          </div>
        </>
      ) : (
        <>
          <VarianceTable count={count} stale={stale} />
          {post.error && stale.size === 0 ? <Refused error={post.error} /> : null}
          {stale.size > 0 ? (
            <p role="alert" className="text-low text-sm">
              {t("stale", { count: stale.size })}
            </p>
          ) : null}
          {isOpen ? (
            <div className="flex flex-wrap gap-3">
              <Button
                look="primary"
                isBusy={post.isPending}
                onClick={() => post.mutate({ url: `/api/stock/counts/${count.id}/posting`, body: {} })}
              >
                {t("post", { count: count.lines.filter(differs).length })}
              </Button>
              <Button onClick={() => setIsCounting(true)}>{t("countMore")}</Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

function staleOf(lines: unknown): Set<string> {
  return new Set(Array.isArray(lines) ? lines.map((line: { inventoryId?: string }) => line.inventoryId ?? "") : []);
}
