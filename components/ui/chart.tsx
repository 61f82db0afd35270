// Promises a chart that loads after the page: ink for before, accent for now, units on both axes, and the same figures as a table one key away.
"use client";

import { ChartLine, Table2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { lazyPart } from "./lazy-part";
import { Skeleton } from "./skeleton";
import { Table, TableFrame, Td, Th } from "./table";

export interface Series {
  id: string;
  label: string;
  /** One value for each `x`; null leaves a gap. */
  values: readonly (number | null)[];
  /** "now" in the accent, "before" in grey; others are told apart by their dashes too. */
  tone?: "now" | "before" | "low" | "info";
}

export interface ChartProps {
  label: string;
  /** Seconds since 1970, ascending. */
  x: readonly number[];
  series: readonly Series[];
  /** As it stands on the axis and in the table: money, quantity, per cent. */
  formatY: (value: number) => string;
  formatX: (seconds: number) => string;
  /** The units in words: «Sold, €» and «Day». */
  yLabel: string;
  xLabel: string;
  kind?: "line" | "bars";
  height?: number;
  empty?: ReactNode;
}

const Plot = lazyPart(() => import("./chart-plot").then((module) => module.ChartPlot), {
  isBrowserOnly: true,
  meanwhile: <Skeleton className="h-full w-full" />,
});

export function Chart(props: ChartProps) {
  const t = useTranslations("ui");
  const [isTable, setIsTable] = useState(false);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const { label, series, x, height = 240 } = props;
  const hasData = x.length > 0 && series.some((one) => one.values.some((value) => value !== null));
  if (!hasData) {
    return (
      <div className="grid place-items-center text-muted text-sm" style={{ minHeight: height }}>
        {props.empty ?? t("chart.noData")}
      </div>
    );
  }
  const Icon = isTable ? ChartLine : Table2;
  return (
    <figure aria-label={label} className="flex flex-col gap-2">
      <figcaption className="flex flex-wrap items-center gap-x-1 gap-y-1">
        {series.map((one) => (
          <button
            key={one.id}
            type="button"
            aria-pressed={!hidden.includes(one.id)}
            disabled={series.length === 1}
            onClick={() =>
              setHidden((before) =>
                before.includes(one.id) ? before.filter((id) => id !== one.id) : [...before, one.id],
              )
            }
            className="target inline-flex h-8 items-center gap-2 rounded-sm px-2 text-sm enabled:hover:bg-hover disabled:cursor-default aria-[pressed=false]:text-muted aria-[pressed=false]:line-through"
          >
            <Mark tone={one.tone ?? "now"} />
            {one.label}
          </button>
        ))}
        <button
          type="button"
          onClick={() => setIsTable((before) => !before)}
          className="target ms-auto inline-flex h-8 items-center gap-1.5 rounded-sm px-2 text-muted text-sm hover:bg-hover hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-4" />
          {isTable ? t("chart.asChart") : t("chart.asTable")}
        </button>
      </figcaption>
      {isTable ? (
        <Twin {...props} height={height} />
      ) : (
        <div role="img" aria-label={t("chart.described", { label })} style={{ minHeight: height }}>
          <Plot {...props} height={height} hidden={hidden} />
        </div>
      )}
    </figure>
  );
}

export const toneColors = {
  now: "--color-accent",
  before: "--color-line-strong",
  low: "--color-low",
  info: "--color-info",
} as const;

export const toneDashes: Record<NonNullable<Series["tone"]>, number[]> = {
  now: [],
  before: [4, 4],
  low: [8, 3],
  info: [2, 3],
};

function Mark({ tone }: { tone: NonNullable<Series["tone"]> }) {
  return (
    <svg viewBox="0 0 20 4" aria-hidden="true" className="h-1 w-5" style={{ color: `var(${toneColors[tone]})` }}>
      <line
        x1="0"
        y1="2"
        x2="20"
        y2="2"
        stroke="currentColor"
        strokeWidth="3"
        strokeDasharray={toneDashes[tone].join(" ")}
      />
    </svg>
  );
}

function Twin({ label, x, series, formatX, formatY, xLabel, height }: ChartProps & { height: number }) {
  return (
    <TableFrame label={label} className="line rounded-sm">
      <div style={{ maxHeight: height }}>
        <Table>
          <thead>
            <tr>
              <Th>{xLabel}</Th>
              {series.map((one) => (
                <Th key={one.id} isFigure>
                  {one.label}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {x.map((at, index) => (
              <tr key={at}>
                <Td>{formatX(at)}</Td>
                {series.map((one) => {
                  const value = one.values[index];
                  return (
                    <Td key={one.id} isFigure>
                      {value === null || value === undefined ? "–" : formatY(value)}
                    </Td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </TableFrame>
  );
}
