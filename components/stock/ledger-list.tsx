// Promises the ledger in order, each line with its running balance, page after page; a line opens to its hashes, its signature, its way back.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { lazyDialog } from "@/components/ui/lazy-dialog";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import type { LedgerLine } from "@/lib/stock/stock";
import { type LedgerFilter, stockQueries } from "@/lib/stock/stock.queries";
import { MovementLine } from "./movement-line";
import { Trouble } from "@/components/shell/trouble";

const MovementDialog = lazyDialog(() => import("./movement-dialog").then((m) => m.MovementDialog));

export function LedgerList({ filter, hasProduct = true }: { filter: LedgerFilter; hasProduct?: boolean }) {
  const t = useTranslations("stock");
  const query = useInfiniteQuery(stockQueries.ledger(filter));
  const [opened, setOpened] = useState<LedgerLine | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  if (query.error && !query.data) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <SkeletonRows rows={8} className="p-4" />;
  const lines = query.data.pages.flatMap((page) => page.transactions);
  if (lines.length === 0) return <EmptyState kind="match" title={t("ledger.none")} text={t("ledger.noneText")} />;
  return (
    <>
      <ol aria-label={t("ledger.title")}>
        {lines.map((line) => (
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
      {query.hasNextPage ? (
        <div className="p-3 text-center">
          <Button look="quiet" isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
            {t("ledger.more")}
          </Button>
        </div>
      ) : null}
      {opened ? <MovementDialog isOpen={isOpen} onClose={() => setIsOpen(false)} line={opened} /> : null}
    </>
  );
}
