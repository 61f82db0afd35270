// Promises one look for each meaning, wherever it is said; an icon and a word always stand with it.
export type Meaning = "good" | "low" | "out" | "info" | "plain";

export const meaningSoft: Record<Meaning, string> = {
  good: "bg-good-soft text-good border-good/25",
  low: "bg-low-soft text-low border-low/30",
  out: "bg-out-soft text-out border-out/25",
  info: "bg-info-soft text-info border-info/25",
  plain: "bg-sunken text-muted border-line",
};
