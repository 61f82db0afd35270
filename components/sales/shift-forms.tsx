// Promises the two small forms of a drawer: what lies in it at the start, and what goes in or out during the day, with a reason.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/radio-group";
import { parseMoney } from "@/lib/format/parse-money";
import { useFormat } from "@/lib/format/use-format";
import type { Till } from "@/lib/sales/till";

/** A dialog that is one form begins in its first field. Views one walks through with arrow keys must not: they would take the focus away. */
function useFirstField() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return field;
}

export function OpenShift({ till, isBusy, onOpen }: { till: Till; isBusy: boolean; onOpen: (float: number) => void }) {
  const t = useTranslations("sales");
  const field = useFirstField();
  const format = useFormat(till.org.currency);
  const [text, setText] = useState("");
  const float = text.trim() === "" ? 0 : parseMoney(text, till.org.currency);
  function submit(event: FormEvent) {
    event.preventDefault();
    if (float !== null && float >= 0) onOpen(float);
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <p className="text-muted text-sm">{till.autoOpensShift ? t("shift.auto") : t("shift.needed")}</p>
      <Field label={t("shift.float")} hint={t("shift.floatHint")}>
        <Input
          ref={field}
          inputMode="decimal"
          autoComplete="off"
          size="lg"
          className="figure"
          value={text}
          placeholder={format.money(0, { display: "none" })}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Button
        type="submit"
        look="primary"
        size="xl"
        wide
        isBusy={isBusy}
        disabled={float === null || float < 0}
        className="figure"
      >
        {t("shift.openWith", { amount: format.money(float ?? 0) })}
      </Button>
    </form>
  );
}

export function MoveCash({
  till,
  isBusy,
  onMove,
}: {
  till: Till;
  isBusy: boolean;
  onMove: (amount: number, reason: string) => void;
}) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const [way, setWay] = useState<"in" | "out">("out");
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const amount = parseMoney(text, till.org.currency);
  const isGood = amount !== null && amount > 0 && reason.trim() !== "";
  function submit(event: FormEvent) {
    event.preventDefault();
    if (isGood) onMove(way === "in" ? amount : -amount, reason.trim());
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Segmented
        label={t("shift.cash")}
        size="lg"
        value={way}
        onValue={setWay}
        choices={[
          { value: "out", label: t("shift.out") },
          { value: "in", label: t("shift.in") },
        ]}
      />
      <Field label={t("tender.amount")}>
        <Input
          inputMode="decimal"
          autoComplete="off"
          size="lg"
          className="figure"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Field label={t("refund.reason")} hint={t("shift.reasonHint")}>
        <Input size="lg" maxLength={100} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Field>
      <Button type="submit" look="primary" size="xl" wide isBusy={isBusy} disabled={!isGood} className="figure">
        {way === "in"
          ? t("shift.putIn", { amount: format.money(amount ?? 0) })
          : t("shift.takeOut", { amount: format.money(amount ?? 0) })}
      </Button>
    </form>
  );
}
