// Promises the last hour as small curves, minute by minute, each with its table one key away; the library comes after the page.
"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chart, type Series } from "@/components/ui/chart";
import type { Point } from "@/lib/ops/ops";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useSaySeconds } from "./say-seconds";

const HEIGHT = 160;

const MINUTES = 60;
const MINUTE_S = 60;

/** The whole hour, so that a process that began a minute ago is seen at the end of it; minutes without a sample are gaps. */
function hourOf(points: readonly Point[]): { seconds: number; point: Point | undefined }[] {
  const at = new Map(points.map((point) => [Date.parse(point.at) / 1_000, point]));
  const last = Math.max(...at.keys());
  if (!Number.isFinite(last)) return [];
  return Array.from({ length: MINUTES }, (_, n) => {
    const seconds = last - (MINUTES - 1 - n) * MINUTE_S;
    return { seconds, point: at.get(seconds) };
  });
}

export function OpsCharts({ points }: { points: readonly Point[] }) {
  const t = useTranslations("ops");
  const format = useShopFormat();
  const say = useSaySeconds();
  const hour = hourOf(points);
  const x = hour.map(({ seconds }) => seconds);
  const curve = (id: string, of: (point: Point) => number | null, tone: Series["tone"] = "now"): Series => ({
    id,
    label: t(`curve.${id}` as "curve.p50"),
    values: hour.map(({ point }) => (point ? of(point) : null)),
    tone,
  });
  const charts = [
    {
      id: "checkout",
      formatY: say,
      series: [curve("p95", (p) => p.p95), curve("p50", (p) => p.p50, "before"), curve("p99", (p) => p.p99, "low")],
    },
    {
      id: "waits",
      formatY: say,
      series: [curve("lockWait", (p) => p.lockWait), curve("eventLoop", (p) => p.eventLoop, "before")],
    },
    {
      id: "answers",
      formatY: (value: number) => format.number(Math.round(value)),
      series: [
        curve("checkouts", (p) => p.checkouts),
        curve("refusals", (p) => p.refusals, "low"),
        curve("retries", (p) => p.retries, "before"),
      ],
    },
    {
      id: "outbox",
      formatY: (value: number) => format.number(Math.round(value)),
      series: [curve("outboxDepth", (p) => p.outboxDepth)],
    },
  ];
  return (
    <div className="grid gap-5 xl:grid-cols-2">
      {charts.map(({ id, series, formatY }) => {
        const label = t(`chart.${id}` as "chart.checkout");
        return (
          <Card key={id} title={label}>
            <Chart
              label={label}
              x={x}
              series={series}
              formatX={(seconds) => format.time(new Date(seconds * 1_000).toISOString(), "time")}
              formatY={formatY}
              yLabel={t(`unit.${id}` as "unit.checkout")}
              xLabel={t("minute")}
              height={HEIGHT}
            />
          </Card>
        );
      })}
    </div>
  );
}
