// Promises that a part of a whole is told in words and drawn as a line.
import { useTranslations } from "next-intl";
import { cx } from "@/lib/ui/cx";

export interface ProgressProps {
  label: string;
  value: number;
  max: number;
  /** What stands right of the label; «3 of 12» if not given. */
  text?: string;
  meaning?: "good" | "low" | "out";
  size?: "md" | "lg";
}

const fills = { good: "bg-accent", low: "bg-low", out: "bg-out" };

export function Progress({ label, value, max, text, meaning = "good", size = "md" }: ProgressProps) {
  const t = useTranslations("ui");
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  const said = text ?? t("ofTotal", { value, total: max });
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-4 text-sm">
        <span className="truncate">{label}</span>
        <span className="figure shrink-0 text-muted">{said}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={said}
        className={cx("overflow-hidden rounded-full bg-hover glare:line", size === "lg" ? "h-3" : "h-1.5")}
      >
        <div
          className={cx("h-full origin-left rounded-full transition-transform rtl:origin-right", fills[meaning])}
          style={{ transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  );
}
