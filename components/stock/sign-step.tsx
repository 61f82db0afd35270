// Promises that what must be signed is signed by a PIN for this one act, and that a refused one says why.
"use client";

import { useTranslations } from "next-intl";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Button } from "@/components/ui/button";
import { PinPad } from "@/components/ui/pin-pad";
import { ProblemError } from "@/lib/http/problem-error";
import { Refused } from "./refused";

export interface SignStepProps {
  error: Error | null;
  isBusy: boolean;
  onPin: (pin: string) => void;
  onBack: () => void;
}
const ofPin = new Set(["signature_invalid", "signer_not_allowed", "pin_locked"]);

export function SignStep({ error, isBusy, onPin, onBack }: SignStepProps) {
  const t = useTranslations("stock");
  const sayRefusal = useSayRefusal();
  const isPinError = error instanceof ProblemError && ofPin.has(error.code);
  return (
    <div className="mx-auto flex max-w-xs flex-col gap-4">
      <PinPad
        label={t("sign.label")}
        hint={t("sign.hint")}
        error={isPinError ? sayRefusal(error) : undefined}
        lockedUntil={isPinError ? error.retryAt : undefined}
        isBusy={isBusy}
        onPin={onPin}
      />
      {error && !isPinError ? <Refused error={error} /> : null}
      <Button look="quiet" onClick={onBack}>
        {t("back")}
      </Button>
    </div>
  );
}
