// Promises a case settled in three taps: how, and a PIN that signs it. Stock moves only for goods that were really there.
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SignedByPin } from "@/components/shell/signed-by-pin";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { notify } from "@/components/ui/toast";
import { type Case, placesFor, type Settlement } from "@/lib/cases/cases";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import { useAct } from "@/lib/stock/use-act";
import { CaseWords } from "./case-words";

interface Way {
  by: Settlement;
  inventoryId?: string;
  label: string;
}

export function SettleDialog({ isOpen, onClose, one }: OpenProps & { one: Case }) {
  const t = useTranslations("cases");
  const format = useShopFormat();
  const client = useQueryClient();
  const [way, setWay] = useState<Way | null>(null);
  const act = useAct(() => {
    notify.good(t("done"));
    void client.invalidateQueries({ queryKey: ["cases"] });
    onClose();
  });
  const ways: Way[] =
    one.kind === "shortage"
      ? [
          ...placesFor(one).map((place) => ({
            by: "place" as const,
            inventoryId: place.inventoryId,
            label: t("place", {
              place: place.locationName,
              available: format.quantity(place.available, one.goods?.unit),
            }),
          })),
          { by: "found", label: t("found") },
          { by: "refund", label: t("refund") },
        ]
      : [{ by: "seen", label: t("seen") }];
  const sign = (pin: string) =>
    act.mutate({
      url: `/api/cases/${one.id}/settlement`,
      body: { by: way?.by, ...(way?.inventoryId ? { inventoryId: way.inventoryId } : {}) },
      pin,
    });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(`kind.${one.kind}`)}
      actions={<Button onClick={onClose}>{t("cancel")}</Button>}
    >
      <div className="flex flex-col gap-4">
        <div>
          <CaseWords one={one} />
        </div>
        {way ? (
          <>
            <p className="font-medium">{way.label}</p>
            {way.by === "refund" ? <RefundHint one={one} /> : null}
            <SignedByPin label={t("pin")} error={act.error} isBusy={act.isPending} onPin={sign} />
          </>
        ) : (
          <div className="flex flex-col gap-2">
            {ways.map((choice) => (
              <Button key={`${choice.by} ${choice.inventoryId ?? ""}`} size="lg" wide onClick={() => setWay(choice)}>
                {choice.label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** Whose drawer pays, and how much: read before the PIN is typed. */
function RefundHint({ one }: { one: Case }) {
  const t = useTranslations("cases");
  const format = useShopFormat();
  const { register } = useViewer();
  const { sale, refund } = one;
  const words = () => {
    if (!sale || !refund) return t("refundNoted");
    if (refund.amount === 0) return t("refundDone", { number: sale.number });
    return t("refundHint", { amount: format.money(refund.amount), register: register?.name ?? sale.register });
  };
  return <Banner meaning="info">{words()}</Banner>;
}
