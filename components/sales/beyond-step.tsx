// Promises that goods nobody holds for this till are sold without the server only on a person's word: who, by PIN, and why.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { PinPad } from "@/components/ui/pin-pad";
import { Segmented } from "@/components/ui/radio-group";
import { enterOffline } from "@/lib/sales/offline-people";

interface BeyondStepProps {
  goods: string;
  onSworn: (by: string, reason: string) => void;
  onBack: () => void;
}

export function BeyondStep({ goods, onSworn, onBack }: BeyondStepProps) {
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const [reason, setReason] = useState<"inHand" | "onShelf">("inHand");
  const [error, setError] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  async function swear(pin: string) {
    setIsBusy(true);
    const entrance = await enterOffline(pin);
    setIsBusy(false);
    if (entrance.kind === "in") return onSworn(entrance.person.staff.id, o(`lease.${reason}`));
    setError(entrance.kind === "wrong" ? o("pin.wrong", { left: entrance.left }) : o(`pin.${entrance.kind}`));
  }
  return (
    <div className="flex flex-col gap-4 py-2">
      <Banner meaning="low">{o("lease.text", { goods })}</Banner>
      <Segmented
        label={o("lease.reason")}
        value={reason}
        onValue={setReason}
        choices={(["inHand", "onShelf"] as const).map((value) => ({ value, label: o(`lease.${value}`) }))}
      />
      <PinPad label={o("lease.pin")} error={error} isBusy={isBusy} onPin={(pin) => void swear(pin)} />
      <Button look="quiet" onClick={onBack} className="mx-auto">
        {t("back")}
      </Button>
    </div>
  );
}
