// Promises the proof in three parts: the rules and what breaks them, the day's books, who did what. The part shown stands in the address.
"use client";

import { useTranslations } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { PageHeader } from "@/components/shell/page-header";
import { Tabs } from "@/components/ui/tabs";
import { AuditLog } from "./audit-log";
import { Books } from "./books";
import { Proof } from "./proof";

const views = ["proof", "books", "log"] as const;

export function AuditScreen() {
  return (
    <NuqsAdapter>
      <Audit />
    </NuqsAdapter>
  );
}

function Audit() {
  const t = useTranslations("audit");
  const [view, setView] = useQueryState("view", parseAsStringLiteral(views).withDefault("proof"));
  return (
    <>
      <PageHeader title={t("title")} hint={t("hint")} />
      <Tabs
        label={t("title")}
        value={view}
        onValue={(next) => void setView(next === "proof" ? null : next)}
        tabs={[
          { value: "proof", label: t("view.proof"), content: <Proof /> },
          { value: "books", label: t("view.books"), content: <Books /> },
          { value: "log", label: t("view.log"), content: <AuditLog /> },
        ]}
      />
    </>
  );
}
