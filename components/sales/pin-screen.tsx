// Promises that the next cashier stands here within a second: four digits, and the open sales are where they were.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PinPad } from "@/components/ui/pin-pad";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import type { Till } from "@/lib/sales/till";

interface PinScreenProps {
  till?: Till | undefined;
  onSignedIn: () => Promise<void>;
  onUnpaired: () => void;
}

export function PinScreen({ till, onSignedIn, onUnpaired }: PinScreenProps) {
  const t = useTranslations("sales");
  const [error, setError] = useState<string>();
  const [locked, setLocked] = useState(0);
  const [isBusy, setIsBusy] = useState(false);

  async function signIn(pin: string) {
    setIsBusy(true);
    setError(undefined);
    try {
      await fetchJson("/api/session", { body: { pin } });
      await onSignedIn();
    } catch (caught) {
      if (isProblem(caught, "device_unknown")) return onUnpaired();
      if (isProblem(caught, "pin_locked")) setLocked(Date.now() + Number(caught.facts.retryAfterSeconds ?? 30) * 1_000);
      setError(isProblem(caught) ? caught.detail : t("noAnswer"));
    } finally {
      setIsBusy(false);
    }
  }

  return (
    <main className="grid min-h-dvh place-items-center p-5">
      <div className="line flex w-full max-w-sm flex-col gap-4 rounded-lg bg-surface p-7">
        <div className="text-center">
          <h1 className="font-semibold text-lg">{till ? till.register.name : t("pin.title")}</h1>
          <p className="mt-0.5 text-muted text-sm">{till ? `${till.org.name} · ${till.store.name}` : t("pin.text")}</p>
        </div>
        <PinPad
          label={t("pin.label")}
          hint={till ? t("pin.kept") : undefined}
          error={error}
          lockedUntil={locked}
          isBusy={isBusy}
          onPin={(pin) => void signIn(pin)}
        />
      </div>
    </main>
  );
}
