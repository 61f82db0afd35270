// Promises both lists a picker begins with: baskets to go on with, those left alone first, and orders to take into a new one.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/shell/page-header";
import { Trouble } from "@/components/shell/trouble";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { SkeletonRows } from "@/components/ui/skeleton-rows";
import { pickingQueries } from "@/lib/picking/picking.queries";
import type { SessionLine } from "@/lib/picking/words";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { ReadyOrders } from "./ready-orders";

export function BasketsScreen() {
  const t = useTranslations("picking");
  const { data: sessions, error, refetch } = useQuery(pickingQueries.sessions());
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("title")} hint={t("hint")} />
      <div className="flex flex-col gap-6">
        <section aria-label={t("underWay")} className="flex flex-col gap-3">
          <h2 className="font-semibold text-base">{t("underWay")}</h2>
          {error && !sessions ? <Trouble error={error} onRetry={() => void refetch()} /> : null}
          {!sessions && !error ? <SkeletonRows rows={3} /> : null}
          {sessions?.length === 0 ? <p className="text-muted text-sm">{t("none")}</p> : null}
          {(sessions ?? []).map((session) => (
            <SessionCard key={session.id} session={session} />
          ))}
        </section>
        {/* asked for at once, shown when nothing above it grows any more */}
        <div hidden={!sessions && !error}>
          <ReadyOrders />
        </div>
      </div>
    </div>
  );
}

function SessionCard({ session }: { session: SessionLine }) {
  const t = useTranslations("picking");
  const format = useShopFormat();
  const isPacking = session.status === "packing";
  const age = format.time(session.lastActivityAt);
  const said = isPacking
    ? t("unitsDone", { packed: format.quantity(session.packed), needed: format.quantity(session.needed) })
    : t("stopsDone", { done: session.stopsDone, total: session.stops });
  return (
    <Card className="flex flex-col">
      <div className="flex flex-col gap-3">
        {session.stale ? (
          <Banner meaning={session.stale === "48h" ? "out" : "low"}>
            {session.stale === "48h" ? t("stale48", { age }) : t("stale24", { age })}
          </Banner>
        ) : null}
        <p className="figure font-semibold">{session.orders.join(" · ")}</p>
        <Progress
          label={isPacking ? t("state.packing") : t("state.picking")}
          value={isPacking ? Number(session.packed) : session.stopsDone}
          max={isPacking ? Number(session.needed) : session.stops}
          text={said}
        />
        <p className="text-muted text-sm">{t("begunBy", { name: session.startedBy ?? t("nobody"), age })}</p>
        <Link href={`/picking/${session.id}`} className={buttonClass("primary", "lg", true)}>
          {t("resume")}
        </Link>
      </div>
    </Card>
  );
}
