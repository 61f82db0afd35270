// Promises a gift card sold in one step, and its code shown once, large enough to be written down.
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SignedByPin } from "@/components/shell/signed-by-pin";
import { Refused } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { useWrite } from "@/lib/query/use-write";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { type CardMoney, CardMoneyForm } from "./card-money-form";

interface Sold {
  giftCard: { code: string; balanceMinor: number };
}

export function SellCardDialog({ isOpen, onClose }: OpenProps) {
  const t = useTranslations("customers");
  const format = useShopFormat();
  const [present, setPresent] = useState<CardMoney | null>(null);
  const write = useWrite<Sold>(["giftCards"]);
  const close = () => {
    setPresent(null);
    onClose();
  };
  const sold = write.data?.giftCard;
  const sell = (body: CardMoney, pin?: string) => write.mutate({ url: "/api/gift-cards", body, pin });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      onClosed={() => write.reset()}
      title={t("cards.sell")}
      width="sm"
      mustAnswer={sold !== undefined}
      actions={
        sold ? (
          <Button onClick={close}>{t("done")}</Button>
        ) : present ? (
          <Button onClick={() => setPresent(null)}>{t("back")}</Button>
        ) : null
      }
    >
      {sold ? (
        <div className="flex flex-col gap-2 text-center" aria-live="polite">
          <p className="text-muted text-sm">{t("cards.once")}</p>
          <p className="select-all break-all font-mono font-semibold text-lg">{sold.code}</p>
          <p className="figure text-base">{format.money(sold.balanceMinor)}</p>
        </div>
      ) : present ? (
        <SignedByPin
          label={t("adjust.pin")}
          hint={t("cards.presentHint")}
          error={write.error}
          isBusy={write.isPending}
          onPin={(pin) => sell(present, pin)}
        />
      ) : (
        <>
          <CardMoneyForm
            go={t("cards.sell")}
            isBusy={write.isPending}
            onSend={(money) => (money.payment.method === "none" ? setPresent(money) : sell(money))}
          />
          <Refused error={write.error} />
        </>
      )}
    </Dialog>
  );
}
