// Promises the shape of a figure's recent past in 20 lines of SVG: before in grey, now as a dot in the accent.
import { cx } from "@/lib/ui/cx";

export interface SparklineProps {
  values: readonly number[];
  /** Said to who cannot see it: «7 days, from 12 to 19». Left out where the figure beside it says enough. */
  label?: string;
  className?: string;
}

const width = 96;
const height = 28;
const edge = 3;

export function Sparkline({ values, label, className = "h-7 w-24" }: SparklineProps) {
  if (values.length < 2) return <span className={cx("block", className)} />;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const points = values.map((value, index) => ({
    x: edge + (index / (values.length - 1)) * (width - 2 * edge),
    y: height - edge - ((value - low) / span) * (height - 2 * edge),
  }));
  const last = points.at(-1);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role={label ? "img" : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      className={cx("shrink-0", className)}
      fill="none"
    >
      <polyline
        points={points.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(" ")}
        className="stroke-line-strong"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={last?.x} cy={last?.y} r="2.75" className="fill-accent" />
    </svg>
  );
}
