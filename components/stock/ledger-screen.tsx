// Promises every movement behind filters that live in the address, and time travel: stock at a moment, and against another.
"use client";

import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { PageHeader } from "@/components/shell/page-header";
import { Tabs } from "@/components/ui/tabs";
import { useLiveBoard } from "@/lib/stock/use-live-board";
import { AsOf } from "./as-of";
import { LiveMark } from "./live-mark";
import { Movements } from "./movements";

export function LedgerScreen() {
  return (
    <NuqsAdapter>
      <Ledger />
    </NuqsAdapter>
  );
}

function Ledger() {
  const t = useTranslations("stock");
  const status = useLiveBoard();
  const [view, setView] = useQueryState(
    "view",
    parseAsStringLiteral(["movements", "at"] as const).withDefault("movements"),
  );
  return (
    <>
      <PageHeader title={t("ledger.title")} hint={<LiveMark status={status} />} />
      <Tabs
        label={t("ledger.title")}
        value={view}
        onValue={(next) => void setView(next === "movements" ? null : next)}
        tabs={[
          { value: "movements", label: t("ledger.movements"), content: <Movements /> },
          { value: "at", label: t("ledger.at"), content: <AsOf /> },
        ]}
      />
    </>
  );
}
