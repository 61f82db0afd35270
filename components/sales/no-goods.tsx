// Promises that an empty shelf and an empty search are told apart, each with what to do next.
"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/states";

export function NoGoods({ query }: { query: string }) {
  const t = useTranslations("sales");
  return query.trim() === "" ? (
    <EmptyState title={t("grid.none")} text={t("grid.noneText")} />
  ) : (
    <EmptyState kind="match" title={t("grid.noMatch", { query })} text={t("grid.noMatchText")} />
  );
}
