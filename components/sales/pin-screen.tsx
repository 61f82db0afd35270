// Promises that the next cashier stands here within a second: four digits, and the open sales are where they were.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PinPad } from "@/components/ui/pin-pad";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import type { OfflinePerson } from "@/lib/sales/offline-people";
import { useConnection } from "@/lib/sales/outbox/connection";
import type { Till } from "@/lib/sales/till";
import { pinCardClass, pinPageClass } from "./pin-card";

interface PinScreenProps {
  till?: Till | undefined;
  onSignedIn: (pin: string) => Promise<void>;
  /** The server did not answer, and the PIN is that of someone who signed in here not long ago. */
  onSignedInOffline: (person: OfflinePerson) => void;
  onUnpaired: () => void;
}

export function PinScreen({ till, onSignedIn, onSignedInOffline, onUnpaired }: PinScreenProps) {
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const isOff = useConnection((state) => state.status) === "offline";
  const [error, setError] = useState<string>();
  const [locked, setLocked] = useState(0);
  const [isBusy, setIsBusy] = useState(false);

  async function signIn(pin: string) {
    setIsBusy(true);
    setError(undefined);
    try {
      // a till that knows its people lets them in alone rather than keep them waiting; three wrong tries lock nobody out
      await fetchJson("/api/session", { body: { pin }, tries: till ? 1 : 3 });
      await onSignedIn(pin);
    } catch (caught) {
      if (till && !(isProblem(caught) && caught.status < 500)) return await enterAlone(pin);
      if (isProblem(caught, "device_unknown")) return onUnpaired();
      if (isProblem(caught, "pin_locked")) setLocked(caught.retryAt);
      setError((isProblem(caught) && caught.detail) || t("noAnswer"));
    } finally {
      setIsBusy(false);
    }
  }

  async function enterAlone(pin: string) {
    const { enterOffline } = await import("@/lib/sales/offline-people");
    const entrance = await enterOffline(pin);
    if (entrance.kind === "in") return onSignedInOffline(entrance.person);
    setError(entrance.kind === "wrong" ? o("pin.wrong", { left: entrance.left }) : o(`pin.${entrance.kind}`));
  }

  return (
    <main className={pinPageClass}>
      <div className={pinCardClass}>
        <div className="text-center">
          <h1 className="font-semibold text-lg">{till ? till.register.name : t("pin.title")}</h1>
          <p className="mt-0.5 text-muted text-sm">{till ? `${till.org.name} · ${till.store.name}` : t("pin.text")}</p>
        </div>
        <PinPad
          label={t("pin.label")}
          hint={isOff ? o("pin.hint") : till ? t("pin.kept") : undefined}
          error={error}
          lockedUntil={locked}
          isBusy={isBusy}
          onPin={(pin) => void signIn(pin)}
        />
      </div>
    </main>
  );
}
