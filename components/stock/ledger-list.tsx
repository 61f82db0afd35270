// Promises the ledger in order, each line with its running balance, page after page, and still while it is read; a line opens to its evidence.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import type { LedgerLine } from "@/lib/stock/stock";
import { type LedgerFilter, type LedgerPage, stockQueries } from "@/lib/stock/stock.queries";
import { useStill } from "@/lib/stock/use-still";
import { MovementLine } from "./movement-line";
import { NewPill } from "./new-pill";
import { Trouble } from "@/components/shell/trouble";

const MovementDialog = lazyDialog(() => import("./movement-dialog").then((m) => m.MovementDialog));

const linesOf = (pages: readonly LedgerPage[] = []) => pages.flatMap((page) => page.transactions);

export function LedgerList({ filter, hasProduct = true }: { filter: LedgerFilter; hasProduct?: boolean }) {
  const t = useTranslations("stock");
  const query = useInfiniteQuery(stockQueries.ledger(filter));
  const [opened, setOpened] = useState<LedgerLine | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const lines = query.data && linesOf(query.data.pages);
  const { shown, reading, showNew, ...news } = useStill({
    lines,
    readAt: query.dataUpdatedAt,
    of: query.isPlaceholderData ? "" : JSON.stringify(filter),
  });
  if (query.error && !query.data) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  if (!shown) return <SkeletonRows rows={8} className="p-4" />;
  if (shown.length === 0)
    return (
      <EmptyState
        kind={hasProduct ? "match" : "none"}
        title={t("ledger.none")}
        text={hasProduct ? t("ledger.noneText") : t("ledger.noneYet")}
      />
    );
  /** As many pages as it takes to reach what stands below the last line: what came since may have pushed it a page further. */
  async function more() {
    const last = shown?.at(-1)?.id;
    for (;;) {
      const { data, hasNextPage, isError } = await query.fetchNextPage();
      const read = linesOf(data?.pages);
      const isReached = read.slice(0, -1).some((line) => line.id === last);
      if (isError || !hasNextPage || isReached) return;
    }
  }
  return (
    <>
      <div {...reading} tabIndex={-1}>
        <NewPill {...news} onShow={showNew} />
        <ol aria-label={t("ledger.title")}>
          {shown.map((line) => (
            <MovementLine
              key={line.id}
              line={line}
              hasProduct={hasProduct}
              onOpen={() => {
                setOpened(line);
                setIsOpen(true);
              }}
            />
          ))}
        </ol>
      </div>
      {query.hasNextPage ? (
        <div className="p-3 text-center">
          <Button look="quiet" isBusy={query.isFetchingNextPage} onClick={() => void more()}>
            {t("ledger.more")}
          </Button>
        </div>
      ) : null}
      {opened ? <MovementDialog isOpen={isOpen} onClose={() => setIsOpen(false)} line={opened} /> : null}
    </>
  );
}
