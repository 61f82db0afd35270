// Promises that a list is tried before it is taken: line by line what would change, every bad line named, then all of it or nothing.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Refused } from "@/components/stock/refused";
import { SignStep } from "@/components/stock/sign-step";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup, Segmented } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { notify } from "@/components/ui/toast";
import { isProblem } from "@/lib/http/problem-error";
import type { ImportAnswer, ImportProblem } from "@/lib/imports/imports.doors";
import { settingsQueries } from "@/lib/settings/settings.queries";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useAct } from "@/lib/stock/use-act";
import { BackToSettings } from "./back-to-settings";
import { Differences, Problems } from "./import-lines";

type Kind = "products" | "stock";
const systems = { square: "Square", shopify: "Shopify", loyverse: "Loyverse" } as const;

export function ImportScreen() {
  const t = useTranslations("settings");
  const format = useShopFormat();
  const [kind, setKind] = useState<Kind>("products");
  const [mode, setMode] = useState<"add" | "set" | null>(null);
  const [csv, setCsv] = useState("");
  const [isSigning, setIsSigning] = useState(false);
  const dry = useAct<ImportAnswer>();
  const real = useAct<ImportAnswer>(() => {
    notify.good(t("import.done"));
    setCsv("");
    setIsSigning(false);
    dry.reset();
  });
  const [taxClass, setTaxClass] = useState("");
  const { data: settings } = useQuery(settingsQueries.all());
  const taxClasses = kind === "products" && (settings?.taxClasses.length ?? 0) > 1 ? (settings?.taxClasses ?? []) : [];
  const body = { csv, ...(kind === "stock" ? { mode } : taxClass ? { taxClass } : {}) };
  const isReady = csv !== "" && (kind === "products" || mode !== null);
  const problems = isProblem(real.error, "import_refused")
    ? (real.error.facts["lines"] as ImportProblem[])
    : (dry.data?.problems ?? []);
  const restart = () => {
    dry.reset();
    real.reset();
    setIsSigning(false);
  };
  const take = (pin?: string) =>
    real.mutate(
      { url: `/api/imports/${kind}`, body: { ...body, dryRun: false }, pin },
      { onError: (error) => isProblem(error, "signature_required") && setIsSigning(true) },
    );
  return (
    <>
      <PageHeader before={<BackToSettings />} title={t("import.title")} hint={t("import.hint")} />
      <div className="flex flex-col gap-6">
        <Card>
          <div className="flex flex-col gap-4">
            <Segmented
              label={t("import.what")}
              value={kind}
              onValue={(next) => (restart(), setKind(next))}
              choices={[
                { value: "products", label: t("import.products") },
                { value: "stock", label: t("import.stock") },
              ]}
            />
            {kind === "stock" ? (
              <RadioGroup
                label={t("import.mode")}
                value={mode}
                onValue={(next) => (restart(), setMode(next))}
                choices={[
                  { value: "add", label: t("import.add"), hint: t("import.addHint") },
                  { value: "set", label: t("import.set"), hint: t("import.setHint") },
                ]}
              />
            ) : null}
            <Field
              label={t("import.file")}
              hint={t(`import.heads.${kind}`, { minor: "750", amount: format.money(750) })}
            >
              <Input
                type="file"
                accept=".csv,text/csv"
                className="py-2"
                onChange={(event) => {
                  restart();
                  const file = event.currentTarget.files?.[0];
                  if (file) void file.text().then(setCsv);
                }}
              />
            </Field>
            {taxClasses.length > 0 ? (
              <Field label={t("import.taxClass")}>
                <Select
                  value={taxClass}
                  onValue={(next) => (restart(), setTaxClass(next))}
                  options={[
                    { value: "", label: t("import.noTaxClass") },
                    ...taxClasses.map(({ name }) => ({ value: name, label: name })),
                  ]}
                />
              </Field>
            ) : null}
            {dry.data?.from && dry.data.from !== "own" ? (
              <p className="text-sm" role="status">
                {t("import.from", { system: systems[dry.data.from] })}
              </p>
            ) : null}
            <div className="flex gap-3">
              <Button
                look="primary"
                disabled={!isReady}
                isBusy={dry.isPending}
                onClick={() => dry.mutate({ url: `/api/imports/${kind}`, body: { ...body, dryRun: true } })}
              >
                {t("import.try")}
              </Button>
              {dry.data && dry.data.problems.length === 0 ? (
                <Button isBusy={real.isPending} onClick={() => take()}>
                  {t("import.take")}
                </Button>
              ) : null}
            </div>
            {dry.error ? <Refused error={dry.error} /> : null}
            {real.error && !isSigning && problems.length === 0 ? <Refused error={real.error} /> : null}
          </div>
        </Card>
        {isSigning ? (
          <Card title={t("import.sign")}>
            <SignStep
              error={isProblem(real.error, "signature_required") ? null : real.error}
              isBusy={real.isPending}
              onPin={take}
              onBack={() => setIsSigning(false)}
            />
          </Card>
        ) : null}
        {problems.length > 0 ? <Problems problems={problems} /> : null}
        {dry.data?.lines && problems.length === 0 ? <Differences answer={dry.data} /> : null}
      </div>
    </>
  );
}
