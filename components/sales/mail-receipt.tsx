// Promises the receipt's link to one address, said to be sent only when the mail server took it.
"use client";

import { Mail } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { announce } from "@/components/ui/live-region";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";

export function MailReceipt({ saleId }: { saleId: string }) {
  const t = useTranslations("sales");
  const [email, setEmail] = useState("");
  const [state, setState] = useState<"idle" | "sending" | "sent">("idle");
  const [error, setError] = useState<string>();
  async function send(event: FormEvent) {
    event.preventDefault();
    setState("sending");
    setError(undefined);
    try {
      await fetchJson(`/api/pos/sales/${saleId}/receipt/mail`, { body: { email: email.trim() } });
      announce(t("mail.sent"));
      setState("sent");
    } catch (caught) {
      setError((isProblem(caught) && caught.detail) || t("noAnswer"));
      setState("idle");
    }
  }
  if (state === "sent") return <p className="text-center text-good text-sm">{t("mail.sent")}</p>;
  return (
    <form onSubmit={send} className="flex items-end gap-2">
      <Field label={t("mail.address")} error={error} className="min-w-0 flex-1">
        <Input
          type="email"
          inputMode="email"
          autoComplete="off"
          size="lg"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      </Field>
      <Button
        type="submit"
        size="lg"
        isBusy={state === "sending"}
        disabled={!/^\S+@\S+\.\S+$/.test(email.trim())}
        icon={<Mail aria-hidden="true" className="size-5" />}
      >
        {t("mail.do")}
      </Button>
    </form>
  );
}
