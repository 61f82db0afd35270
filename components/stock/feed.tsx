// Promises the latest movements as they happen, before and after, who and why; what arrives while someone reads waits under a pill.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import { stockQueries } from "@/lib/stock/stock.queries";
import { useStill } from "@/lib/stock/use-still";
import { MovementLine } from "./movement-line";
import { NewPill } from "./new-pill";
import { Trouble } from "@/components/shell/trouble";

export function Feed() {
  const t = useTranslations("stock");
  const { data, dataUpdatedAt, error, refetch } = useQuery(stockQueries.feed());
  const { shown, reading, showNew, ...news } = useStill({ lines: data, readAt: dataUpdatedAt });
  return (
    <Card
      title={t("feed.title")}
      isFlush
      // beside the charts it is as high as they are, and scrolls in itself
      className="xl:flex xl:flex-col xl:[&>div]:relative xl:[&>div]:min-h-120 xl:[&>div]:flex-1"
      actions={
        <Link href="/ledger" className="target text-accent text-sm underline">
          {t("feed.all")}
        </Link>
      }
    >
      {error && !data ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
      {!shown ? <SkeletonRows rows={8} className="p-4" /> : null}
      {shown?.length === 0 ? <EmptyState title={t("feed.empty")} text={t("feed.emptyText")} /> : null}
      {shown && shown.length > 0 ? (
        <div
          {...reading}
          className="max-h-120 overflow-y-auto xl:absolute xl:inset-0 xl:max-h-none"
          tabIndex={0}
          role="region"
          aria-label={t("feed.title")}
        >
          <NewPill {...news} onShow={showNew} />
          <ol>
            {shown.map((line) => (
              <MovementLine key={line.id} line={line} />
            ))}
          </ol>
        </div>
      ) : null}
    </Card>
  );
}
