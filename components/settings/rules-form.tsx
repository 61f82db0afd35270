// Promises the business's own rules in one form: what must be signed, how near to a scan is too near, what a cashier may do alone.
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/stock/refused";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Switch } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { QuantityInput } from "@/components/ui/quantity-input";
import { notify } from "@/components/ui/toast";
import type { Settings } from "@/lib/settings/settings.queries";
import { useAct } from "@/lib/stock/use-act";

export function RulesForm({ settings }: { settings: Settings }) {
  const t = useTranslations("settings");
  const client = useQueryClient();
  const { org, limits } = settings;
  const cashier = limits.find((limit) => limit.role === "cashier");
  const [name, setName] = useState(org.name);
  const [threshold, setThreshold] = useState<string | null>(org.adjustThreshold);
  const [window, setWindow] = useState(String(org.countWindowSeconds));
  const [opens, setOpens] = useState(org.autoOpenShift);
  const [discount, setDiscount] = useState(String(cashier?.discountPercent ?? 10));
  const [found, setFound] = useState<string | null>(cashier?.foundQuantity ?? "5");
  const act = useAct(() => {
    notify.good(t("rules.saved"));
    void client.invalidateQueries({ queryKey: ["settings"] });
    void client.invalidateQueries({ queryKey: ["places"] });
  });
  const isWhole =
    name.trim() !== "" &&
    threshold !== null &&
    found !== null &&
    /^\d{1,4}$/.test(window) &&
    /^\d{1,3}([.]\d{1,2})?$/.test(discount);
  return (
    <Card title={t("rules.title")}>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWhole) return;
          const body = {
            name: name.trim(),
            adjustThreshold: threshold,
            countWindowSeconds: Number(window),
            autoOpenShift: opens,
            limits: [{ role: "cashier", discountPercent: Number(discount), foundQuantity: found }],
          };
          act.mutate({ url: "/api/policies", method: "PUT", body });
        }}
      >
        <Field label={t("rules.name")} required>
          <Input value={name} maxLength={120} onChange={(event) => setName(event.currentTarget.value)} />
        </Field>
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <Field label={t("rules.threshold")} hint={t("rules.thresholdHint")}>
            <QuantityInput value={threshold} onValue={setThreshold} />
          </Field>
          <Field label={t("rules.window")} hint={t("rules.windowHint")}>
            <Input
              inputMode="numeric"
              className="figure text-end"
              value={window}
              onChange={(event) => setWindow(event.currentTarget.value)}
            />
          </Field>
          <Field label={t("rules.discount")}>
            <Input
              inputMode="decimal"
              className="figure text-end"
              after="%"
              value={discount}
              onChange={(event) => setDiscount(event.currentTarget.value)}
            />
          </Field>
          <Field label={t("rules.found")}>
            <QuantityInput value={found} onValue={setFound} />
          </Field>
        </div>
        <Switch label={t("rules.opens")} checked={opens} onValue={setOpens} />
        {act.error ? <Refused error={act.error} /> : null}
        <Button type="submit" look="primary" isBusy={act.isPending} disabled={!isWhole} className="self-start">
          {t("save")}
        </Button>
      </form>
    </Card>
  );
}
