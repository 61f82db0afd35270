// Promises every rule with how much it was held against and when, the rows that break it, and a press that checks now.
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Trouble } from "@/components/shell/trouble";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import type { Invariant, Verification } from "@/lib/audit/audit";
import { auditQueries } from "@/lib/audit/audit.queries";
import { useNow } from "@/lib/format/use-now";
import { fetchJson } from "@/lib/http/fetch-json";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { DriftRows } from "./drift-rows";
import { Violations } from "./violations";

export function Proof() {
  const t = useTranslations("audit");
  const format = useShopFormat();
  const now = useNow();
  const client = useQueryClient();
  const query = useQuery(auditQueries.verification());
  const check = useMutation({
    mutationFn: () => fetchJson<Verification>("/api/audit/verification?fresh=1"),
    onSuccess: () => client.invalidateQueries({ queryKey: ["audit"] }),
  });
  if (query.error && !query.data) return <Trouble error={query.error} onRetry={() => void query.refetch()} />;
  const age = query.data && now ? t("checked", { age: format.ago(query.data.checkedAt, now) }) : "";
  return (
    <div className="mt-4 flex flex-col gap-5">
      <DriftRows />
      <Card
        isFlush
        title={t("rules.title")}
        hint={age}
        actions={
          <Button size="sm" isBusy={check.isPending} onClick={() => check.mutate()}>
            <RotateCw aria-hidden="true" className="size-4" />
            {t("rules.check")}
          </Button>
        }
      >
        {query.data ? (
          <ol>
            {query.data.invariants.map((rule) => (
              <Rule key={rule.id} rule={rule} />
            ))}
          </ol>
        ) : (
          <SkeletonRows rows={9} className="p-4" />
        )}
      </Card>
    </div>
  );
}

function Rule({ rule }: { rule: Invariant }) {
  const t = useTranslations("audit");
  const format = useShopFormat();
  return (
    <li className="line-b px-5 py-3 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span className="figure w-4 text-muted">{rule.id}</span>
        <span className="min-w-0 flex-1 max-sm:basis-[calc(100%-2rem)]">{t(`rule.${rule.id}` as "rule.1")}</span>
        <span className="figure text-muted text-xs max-sm:ms-8">
          {t("rules.against", { count: format.number(rule.checked) })}
        </span>
        <Badge meaning={rule.ok ? "good" : "out"}>
          {rule.ok ? t("rules.holds") : t("rules.broken", { count: rule.violations.length })}
        </Badge>
      </div>
      {rule.ok ? null : <Violations violations={rule.violations} />}
    </li>
  );
}
