// Promises one lane of a race: what is left, who won, who was refused, one square a till, and in words what it came to.
"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Figure } from "@/components/ui/figure";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { LaneState, Outcome } from "@/lib/lab/race";
import { cx } from "@/lib/ui/cx";

const squares: Record<Outcome, string> = {
  won: "bg-accent border-accent text-on-accent",
  refused: "bg-sunken border-line-strong text-muted",
  failed: "bg-out border-out text-on-out",
};
const signs: Record<Outcome, string> = { won: "✓", refused: "–", failed: "!" };

export interface RaceLaneProps {
  id: "kept" | "scratch";
  lane: LaneState;
  isOver: boolean;
  /** Said when the race is over. */
  verdict: ReactNode;
  isGood: boolean;
}

export function RaceLane({ id, lane, isOver, verdict, isGood }: RaceLaneProps) {
  const t = useTranslations("lab");
  const format = useShopFormat();
  const isStrange = isOver && !isGood;
  return (
    <Card title={t(`${id}.title`)} hint={t(`${id}.how`)} className="@container">
      <div className="grid grid-cols-3 gap-2">
        <Figure label={t("left")} value={format.number(lane.left)} meaning={isStrange ? "out" : undefined} />
        <Figure label={t("winners")} value={format.number(lane.won)} meaning={isStrange ? "out" : undefined} />
        <Figure label={t("refused")} value={format.number(lane.refused)} />
      </div>
      <ol aria-label={t("tills")} className="mt-4 grid grid-cols-10 gap-1">
        {lane.outcomes.map((outcome, till) => (
          <li
            // fifty fixed places: the place is the name
            key={till}
            title={t("till", { number: till + 1 })}
            className={cx(
              "grid aspect-square place-items-center rounded-sm border text-xs",
              outcome ? squares[outcome] : "border-line bg-surface text-muted",
            )}
          >
            <span aria-hidden="true">{outcome ? signs[outcome] : "·"}</span>
            <span className="sr-only">
              {t("till", { number: till + 1 })}: {t(`outcome.${outcome ?? "waiting"}`)}
            </span>
          </li>
        ))}
      </ol>
      <p role="status" className={cx("mt-4 min-h-12 text-sm", isOver && "font-medium", isStrange && "text-out")}>
        {isOver ? verdict : t("waiting")}
      </p>
    </Card>
  );
}
