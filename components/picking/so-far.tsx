// Promises how far a basket or one order of it is, in lines and in units.
"use client";

import { useTranslations } from "next-intl";
import { Progress } from "@/components/ui/progress";
import type { Progressed } from "@/lib/picking/walk";

/** `by` what the bar is drawn: on the walk by lines, for one that falls short is done as well; at the boxes by units. */
export function SoFar({ label, of, by }: { label: string; of: Progressed; by: "lines" | "units" }) {
  const t = useTranslations("picking");
  return <Progress size="lg" label={label} value={of[by]} max={of[`${by}InAll`]} text={t("soFar", { ...of })} />;
}
