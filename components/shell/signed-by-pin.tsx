// Promises that an act which must be signed asks for a PIN for this one act, and says why a PIN was not taken.
"use client";

import { PinPad } from "@/components/ui/pin-pad";
import { isProblem, type ProblemError } from "@/lib/http/problem-error";
import { Refused } from "./trouble";
import { useSayRefusal } from "./say-refusal";

export interface SignedByPinProps {
  label: string;
  hint?: string;
  error: Error | null;
  isBusy: boolean;
  onPin: (pin: string) => void;
}

const ofPin = ["signature_invalid", "signer_not_allowed", "pin_wrong", "pin_locked"];

export function SignedByPin({ label, hint, error, isBusy, onPin }: SignedByPinProps) {
  const sayRefusal = useSayRefusal();
  const ofThisPin = ofPin.some((code) => isProblem(error, code)) ? (error as ProblemError) : null;
  return (
    <div className="mx-auto flex max-w-xs flex-col gap-4">
      <PinPad
        label={label}
        hint={hint}
        error={ofThisPin ? sayRefusal(ofThisPin) : undefined}
        lockedUntil={ofThisPin?.retryAt}
        isBusy={isBusy}
        onPin={onPin}
      />
      {ofThisPin ? null : <Refused error={error} />}
    </div>
  );
}
