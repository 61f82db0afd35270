// Promises that another person's word is a PIN away, bound to exactly what is on the screen, and never kept.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PinPad } from "@/components/ui/pin-pad";
import { useFormat } from "@/lib/format/use-format";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import { useRefusal } from "./refusal-words";

interface ApprovalStepProps {
  label: string;
  hint?: string;
  act: string;
  /** Exactly what will be sent, without signature and approval. */
  body: unknown;
  onSigned: (id: string) => void;
  onBack: () => void;
}

export function ApprovalStep({ label, hint, act, body, onSigned, onBack }: ApprovalStepProps) {
  const t = useTranslations("sales");
  const refusal = useRefusal(useFormat());
  const [error, setError] = useState<string>();
  const [locked, setLocked] = useState(0);
  const [isBusy, setIsBusy] = useState(false);
  async function sign(pin: string) {
    setIsBusy(true);
    setError(undefined);
    try {
      const key = crypto.randomUUID();
      const { id } = await fetchJson<{ id: string }>("/api/signatures", { body: { pin, act, body }, key });
      onSigned(id);
    } catch (caught) {
      if (isProblem(caught, "pin_locked")) setLocked(Date.now() + Number(caught.facts.retryAfterSeconds ?? 30) * 1_000);
      setError(refusal(caught));
    } finally {
      setIsBusy(false);
    }
  }
  return (
    <div className="flex flex-col gap-4 py-2">
      <PinPad
        label={label}
        hint={hint}
        error={error}
        lockedUntil={locked}
        isBusy={isBusy}
        onPin={(pin) => void sign(pin)}
      />
      <Button look="quiet" onClick={onBack} className="mx-auto">
        {t("back")}
      </Button>
    </div>
  );
}
