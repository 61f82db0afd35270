// Promises one way to put money on a card, new or old: an amount and how it was paid; what is given away is signed.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { Segmented } from "@/components/ui/radio-group";
import { useViewer } from "@/lib/staff/use-viewer";

export interface CardMoney {
  amount: number;
  payment: { method: "cash" | "card" | "none"; reference?: string };
}

export interface CardMoneyFormProps {
  go: string;
  isBusy: boolean;
  onSend: (money: CardMoney) => void;
}

export function CardMoneyForm({ go, isBusy, onSend }: CardMoneyFormProps) {
  const t = useTranslations("customers");
  const viewer = useViewer();
  const [amount, setAmount] = useState<number | null>(null);
  const [method, setMethod] = useState<CardMoney["payment"]["method"]>(viewer.register ? "cash" : "card");
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!amount) return;
    const reference = ((new FormData(event.currentTarget).get("reference") as string | null) ?? "").trim();
    onSend({ amount, payment: { method, ...(method === "card" && reference ? { reference } : {}) } });
  }
  return (
    <form onSubmit={send} className="flex flex-col gap-4">
      <Field label={t("cards.amount")} required>
        <MoneyInput value={amount} onValue={setAmount} currency={viewer.org.currency} required />
      </Field>
      <Segmented
        label={t("cards.paid")}
        value={method}
        onValue={setMethod}
        choices={[
          ...(viewer.register ? [{ value: "cash" as const, label: t("cards.cash") }] : []),
          { value: "card", label: t("cards.byCard") },
          { value: "none", label: t("cards.present") },
        ]}
      />
      {method === "card" ? (
        <Field label={t("cards.reference")}>
          <Input name="reference" maxLength={60} autoComplete="off" />
        </Field>
      ) : null}
      <Button look="primary" type="submit" isBusy={isBusy} disabled={!amount} className="self-end">
        {go}
      </Button>
    </form>
  );
}
