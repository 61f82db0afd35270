// Promises every open case with what differs in words and figures, the oldest first, and one press to settle it.
"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/radio-group";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { Trouble } from "@/components/shell/trouble";
import { EmptyState } from "@/components/ui/states";
import { type Case, casesQuery } from "@/lib/cases/cases";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { CaseWords } from "./case-words";
import { SettleDialog } from "./settle-dialog";

export function CasesScreen() {
  const t = useTranslations("cases");
  const [settled, setSettled] = useState<"no" | "yes">("no");
  const [chosen, setChosen] = useState<Case | null>(null);
  const list = useInfiniteQuery(casesQuery(settled));
  const cases = list.data?.pages.flatMap((page) => page.cases);
  return (
    <>
      <PageHeader title={t("title")} hint={t("hint")} />
      <Segmented
        label={t("title")}
        value={settled}
        onValue={setSettled}
        choices={[
          { value: "no", label: t("open") },
          { value: "yes", label: t("settled") },
        ]}
        className="mb-4"
      />
      <Card isFlush>
        {list.error && !cases ? <Trouble error={list.error} onRetry={() => void list.refetch()} /> : null}
        {cases || list.error ? null : <SkeletonRows rows={6} className="p-4" />}
        {cases?.length === 0 ? <EmptyState title={t("none")} text={t("noneText")} /> : null}
        <ul aria-label={t("title")} className="divide-y divide-line">
          {cases?.map((one) => (
            <CaseRow key={one.id} one={one} onSettle={() => setChosen(one)} />
          ))}
        </ul>
        {list.hasNextPage ? (
          <div className="line-t p-3 text-center">
            <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {t("more")}
            </Button>
          </div>
        ) : null}
      </Card>
      {chosen ? <SettleDialog key={chosen.id} isOpen onClose={() => setChosen(null)} one={chosen} /> : null}
    </>
  );
}

function CaseRow({ one, onSettle }: { one: Case; onSettle: () => void }) {
  const t = useTranslations("cases");
  const format = useShopFormat();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <Badge meaning={one.kind === "shortage" ? "out" : "low"}>{t(`kind.${one.kind}`)}</Badge>
      <div className="min-w-0 flex-1 basis-64">
        <CaseWords one={one} />
      </div>
      {one.settledAt && one.settlement ? (
        <p className="text-muted text-sm">
          {t("settledAs", { time: format.time(one.settledAt), by: t(`by.${one.settlement.by}`) })}
        </p>
      ) : (
        <Button onClick={onSettle}>{t("settle")}</Button>
      )}
    </li>
  );
}
