// Promises the hour's figures at a glance; the curves below show how they came about.
"use client";

import { useTranslations } from "next-intl";
import { Figure } from "@/components/ui/figure";
import type { Ops, Point } from "@/lib/ops/ops";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useSaySeconds } from "./say-seconds";

export function OpsFigures({ ops }: { ops: Ops }) {
  const t = useTranslations("ops");
  const format = useShopFormat();
  const say = useSaySeconds();
  const total = (of: (point: Point) => number) => ops.points.reduce((sum, point) => sum + of(point), 0);
  const last = ops.points.at(-1);
  const { state, thresholds } = ops;
  return (
    <div className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-4 2xl:grid-cols-6">
      <Figure label={t("figure.checkouts")} value={format.number(ops.checkout.count)} />
      <Figure label={t("figure.p50")} value={say(ops.checkout.p50)} />
      <Figure label={t("figure.p95")} value={say(ops.checkout.p95)} />
      <Figure label={t("figure.p99")} value={say(ops.checkout.p99)} />
      <Figure label={t("figure.decrement")} value={say(ops.decrement.p95)} />
      <Figure label={t("figure.lockWait")} value={say(ops.lockWait.p99)} />
      <Figure label={t("figure.retries")} value={format.number(total((p) => p.retries))} />
      <Figure label={t("figure.replays")} value={format.number(total((p) => p.replays))} />
      <Figure
        label={t("figure.faults")}
        value={format.number(total((p) => p.faults))}
        meaning={(last?.faults ?? 0) > (thresholds["faults"] ?? 0) ? "out" : undefined}
      />
      <Figure
        label={t("figure.outbox")}
        value={format.number(state.outboxDepth)}
        age={say(state.outboxAgeSeconds)}
        meaning={state.outboxAgeSeconds > (thresholds["outbox_age"] ?? 60) ? "low" : undefined}
      />
      <Figure label={t("figure.streams")} value={format.number(last?.streams ?? 0)} />
      <Figure label={t("figure.eventLoop")} value={say(last?.eventLoop ?? null)} />
    </div>
  );
}
