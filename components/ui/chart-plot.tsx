// Promises the drawn half of a chart: one canvas, redrawn when figures, size or theme change, and nothing kept when it goes.
"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { type ChartProps, type Series, toneColors, toneDashes } from "./chart";

function color(element: HTMLElement, name: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${name})`;
  element.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}

/** One bar stands on its mark; with the period before it stands to the right, and the period before to the left. */
function barsOf({ series }: ChartProps, tone: Series["tone"]) {
  if (series.length === 1) return uPlot.paths.bars?.({ size: [0.6, 48], radius: 0.15 });
  return uPlot.paths.bars?.({ size: [0.35, 24], radius: 0.15, align: tone === "before" ? -1 : 1 });
}

function toSeries(element: HTMLElement, one: Series, props: PlotProps): uPlot.Series {
  const { kind, hidden } = props;
  const tone = one.tone ?? "now";
  const stroke = color(element, toneColors[tone]);
  return {
    label: one.label,
    show: !hidden.includes(one.id),
    stroke,
    width: 2,
    dash: kind === "bars" ? undefined : toneDashes[tone],
    fill: kind === "bars" ? stroke : undefined,
    paths: kind === "bars" ? barsOf(props, tone) : undefined,
    points: { show: false },
  };
}

type PlotProps = ChartProps & { height: number; hidden: readonly string[] };

/** A bar stands around its value: the first and the last need half a step more than a line does. */
function roomFor({ kind, x }: PlotProps, first: number, last: number): [number, number] {
  const [only] = x;
  if (x.length === 1 && only !== undefined) return [only - 1, only + 1];
  const half = kind === "bars" ? (last - first) / (x.length - 1) / 2 : 0;
  return [first - half, last + half];
}

/** What the longest word under the axis needs so that it does not run into its neighbour. */
const wordRoom = ({ x, formatX }: PlotProps) => 12 + 7 * Math.max(4, ...x.map((at) => formatX(at).length));

/** As many words as have room, each under the bar it names. */
function underBars(x: readonly number[], width: number, room: number): number[] {
  const every = Math.max(1, Math.ceil(x.length / Math.max(1, Math.floor(width / room))));
  return x.filter((_, at) => at % every === 0);
}

/** Marks closer than the figures are exact would read «0, 1, 1»: what has been said already is left out. */
const once = (words: string[]) => words.map((word, at) => (words.indexOf(word) === at ? word : ""));

function options(element: HTMLElement, props: PlotProps): uPlot.Options {
  const muted = color(element, "--color-muted");
  const line = color(element, "--color-line");
  const font = `12px ${getComputedStyle(element).fontFamily}`;
  const room = wordRoom(props);
  const axis = { stroke: muted, font, labelFont: font, labelSize: 20, ticks: { show: false } };
  return {
    width: element.clientWidth,
    height: props.height,
    // the last word of a line stands half beyond it
    padding: [8, props.kind === "bars" ? 24 : Math.max(24, room / 2 - 8), 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 8 } },
    scales: {
      x: { time: props.kind !== "bars", range: (_, first, last) => roomFor(props, first, last) },
      y: { range: (_, low, high) => [Math.min(0, low), high <= 0 ? 1 : high * 1.08] },
    },
    axes: [
      {
        ...axis,
        label: props.xLabel,
        grid: { show: false },
        size: 34,
        gap: 8,
        space: Math.max(72, room),
        splits: props.kind === "bars" ? (plot) => underBars(props.x, plot.width - 80, room) : undefined,
        values: (_, at) => once(at.map(props.formatX)),
      },
      {
        ...axis,
        label: props.yLabel,
        grid: { stroke: line, width: 1 },
        // as wide as its widest figure, so that its own name does not stand on it
        size: (_, said) => 14 + Math.max(0, ...(said ?? []).map((one) => one.length * 7)),
        space: 40,
        values: (_, ys) => once(ys.map(props.formatY)),
      },
    ],
    series: [{}, ...props.series.map((one) => toSeries(element, one, props))],
  };
}

const dataOf = ({ x, series }: PlotProps): uPlot.AlignedData => [[...x], ...series.map((one) => [...one.values])];

export function ChartPlot(props: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const readout = useRef<HTMLParagraphElement>(null);
  const drawn = useRef<uPlot | null>(null);

  const make = useEffectEvent((element: HTMLElement) => {
    const onCursor = (plot: uPlot) => read(plot, props, readout.current);
    return new uPlot({ ...options(element, props), hooks: { setCursor: [onCursor] } }, dataOf(props), element);
  });
  const put = useEffectEvent(() => drawn.current?.setData(dataOf(props)));

  // by what they say, not by which object says it: a live screen asks again every second, and mostly hears the same
  const { x, series, hidden, kind, height } = props;
  const shape = JSON.stringify([x, series.map(({ id, label, tone }) => [id, label, tone]), hidden, kind, height]);
  const values = JSON.stringify(series.map((one) => one.values));
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    drawn.current = make(element);
    const redraw = () => {
      drawn.current?.destroy();
      drawn.current = make(element);
    };
    const resized = new ResizeObserver(() => drawn.current?.setSize({ width: element.clientWidth, height }));
    resized.observe(element);
    const themed = new MutationObserver(redraw);
    themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", redraw);
    return () => {
      resized.disconnect();
      themed.disconnect();
      system.removeEventListener("change", redraw);
      drawn.current?.destroy();
      drawn.current = null;
    };
    // A change of shape is a new drawing.
  }, [shape, height]);
  useEffect(() => {
    put();
  }, [values]);

  return (
    <div className="relative">
      <div ref={place} style={{ height: props.height }} />
      <p
        ref={readout}
        className="figure pointer-events-none absolute end-3 top-0 rounded-sm bg-surface px-1.5 text-muted text-xs"
      />
    </div>
  );
}

/** What the pointer is over, in words, at the corner: no box follows the pointer about. */
function read(plot: uPlot, props: PlotProps, place: HTMLElement | null) {
  if (!place) return;
  const index = plot.cursor.idx;
  const at = index === null || index === undefined ? undefined : props.x[index];
  if (index === null || index === undefined || at === undefined) {
    place.textContent = "";
    return;
  }
  const values = props.series.map((one, nth) => {
    const value = props.hidden.includes(one.id) ? null : plot.data[nth + 1]?.[index];
    return value === null || value === undefined ? null : `${one.label} ${props.formatY(value)}`;
  });
  place.textContent = [props.formatX(at), ...values.filter(Boolean)].join(" · ");
}
