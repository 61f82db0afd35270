// Promises the latest movements as they happen, before and after, who and why; what arrives while someone reads waits under a pill.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { type FocusEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { EmptyState } from "@/components/ui/states";
import type { LedgerLine } from "@/lib/stock/stock";
import { stockQueries } from "@/lib/stock/stock.queries";
import { MovementLine } from "./movement-line";
import { Trouble } from "@/components/shell/trouble";

export function Feed() {
  const t = useTranslations("stock");
  const { data, error, refetch } = useQuery(stockQueries.feed());
  const [held, setHeld] = useState<LedgerLine[] | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const shown = held ?? data;
  const waiting = held && data ? data.findIndex((line) => line.id === held[0]?.id) : 0;
  const count = waiting === -1 ? (data?.length ?? 0) : waiting;
  const hold = () => setHeld((before) => before ?? data ?? null);
  /** Still read: somebody points at it, stands in it, or has scrolled down in it. */
  const isRead = () =>
    frame.current !== null && (frame.current.matches(":hover, :focus-within") || frame.current.scrollTop > 0);
  const letGo = () => {
    if (!isRead()) setHeld(null);
  };
  function showNew() {
    frame.current?.scrollTo({ top: 0 });
    frame.current?.focus({ preventScroll: true });
    setHeld(data ?? null);
  }
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
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- looking at it holds it still; there is nothing to press
        <div
          ref={frame}
          className="max-h-120 overflow-y-auto xl:absolute xl:inset-0 xl:max-h-none"
          tabIndex={0}
          role="region"
          aria-label={t("feed.title")}
          onMouseEnter={hold}
          onMouseLeave={letGo}
          onFocus={hold}
          onBlur={(event: FocusEvent<HTMLDivElement>) => {
            if (!event.currentTarget.contains(event.relatedTarget)) letGo();
          }}
          onScroll={() => (isRead() ? hold() : setHeld(null))}
        >
          {/* over the rows, not between them: it would push away what is being read */}
          <div role="status" className="sticky top-2 z-10 flex h-0 justify-center">
            {held && count > 0 ? (
              <Button size="sm" look="primary" className="rounded-full shadow-float" onClick={showNew}>
                {t("feed.new", { count })}
              </Button>
            ) : null}
          </div>
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
