// Promises one tax class as a form: its name, its rates, and whether prices hold them already.
"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/radio-group";
import type { Settings } from "@/lib/settings/settings.queries";
import { SettingDialog } from "./setting-dialog";

export type TaxClassRow = Settings["taxClasses"][number];
const MOST_RATES = 5;

export function TaxDialog({ known, onClose }: { known: TaxClassRow | null; onClose: () => void }) {
  const t = useTranslations("settings");
  const [name, setName] = useState(known?.name ?? "");
  const [way, setWay] = useState<"included" | "added">(known?.isIncluded === false ? "added" : "included");
  const [rates, setRates] = useState(
    known?.rates.map((rate) => ({ name: rate.name, percent: String(rate.percent) })) ?? [{ name: "", percent: "" }],
  );
  const percentOf = (text: string) => (/^\d{1,3}([.,]\d{1,4})?$/.test(text) ? Number(text.replace(",", ".")) : null);
  const isWhole =
    name.trim() !== "" &&
    rates.length > 0 &&
    rates.every((rate) => rate.name.trim() !== "" && percentOf(rate.percent) !== null);
  const set = (at: number, change: Partial<(typeof rates)[number]>) =>
    setRates((before) => before.map((rate, index) => (index === at ? { ...rate, ...change } : rate)));
  return (
    <SettingDialog
      title={known?.name ?? t("taxes.add")}
      name={name}
      act={
        isWhole
          ? {
              url: known ? `/api/tax-classes/${known.id}` : "/api/tax-classes",
              method: known ? "PUT" : "POST",
              body: {
                name: name.trim(),
                isIncluded: way === "included",
                rates: rates.map((rate) => ({ name: rate.name.trim(), percent: percentOf(rate.percent) })),
              },
            }
          : null
      }
      onClose={onClose}
    >
      <Field label={t("product.name")} required>
        <Input value={name} maxLength={60} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Segmented
        label={t("taxes.price")}
        value={way}
        onValue={setWay}
        choices={[
          { value: "included", label: t("places.included") },
          { value: "added", label: t("places.added") },
        ]}
      />
      {rates.map((rate, at) => (
        <div key={at} className="flex items-end gap-2">
          <Field label={t("taxes.rate")} className="min-w-0 flex-1">
            <Input
              value={rate.name}
              maxLength={40}
              onChange={(event) => set(at, { name: event.currentTarget.value })}
            />
          </Field>
          <Field label={t("taxes.percent")} className="w-28">
            <Input
              inputMode="decimal"
              after="%"
              value={rate.percent}
              onChange={(event) => set(at, { percent: event.currentTarget.value })}
            />
          </Field>
          <IconButton
            label={t("taxes.remove")}
            icon={<Trash2 aria-hidden="true" className="size-5" />}
            disabled={rates.length === 1}
            onClick={() => setRates((before) => before.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {rates.length < MOST_RATES ? (
        <Button
          look="quiet"
          className="self-start"
          onClick={() => setRates((before) => [...before, { name: "", percent: "" }])}
        >
          {t("taxes.more")}
        </Button>
      ) : null}
    </SettingDialog>
  );
}
