// Promises points or credit given or taken by hand: a reason, then a PIN that signs exactly this.
"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { SignedByPin } from "@/components/shell/signed-by-pin";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { Segmented } from "@/components/ui/radio-group";
import { notify } from "@/components/ui/toast";
import type { Customer } from "@/lib/customers/customer";
import { parseMoney } from "@/lib/format/parse-money";
import { useWrite } from "@/lib/query/use-write";
import { useViewer } from "@/lib/staff/use-viewer";

interface Adjustment {
  account: "points" | "credit";
  change: number;
  reason: string;
}

export function AdjustDialog({ isOpen, onClose, customer }: OpenProps & { customer: Customer }) {
  const t = useTranslations("customers");
  const { currency } = useViewer().org;
  const [account, setAccount] = useState<Adjustment["account"]>("points");
  const [direction, setDirection] = useState<"give" | "take">("give");
  const [error, setError] = useState<string | undefined>();
  const [asked, setAsked] = useState<Adjustment | null>(null);
  const close = () => {
    setAsked(null);
    onClose();
  };
  const write = useWrite(["customers"], () => {
    notify.good(t("adjust.done"));
    close();
  });
  function next(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = form.get("amount") as string;
    const amount =
      account === "credit" ? parseMoney(typed, currency) : /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : null;
    if (!amount || amount <= 0) return setError(t("adjust.amountWrong"));
    setError(undefined);
    write.reset();
    setAsked({ account, change: direction === "give" ? amount : -amount, reason: form.get("reason") as string });
  }
  return (
    <Dialog
      isOpen={isOpen}
      onClose={close}
      title={t("adjust.title")}
      description={customer.name}
      width="sm"
      actions={
        asked ? (
          <Button onClick={() => setAsked(null)}>{t("back")}</Button>
        ) : (
          <Button look="primary" type="submit" form="adjust">
            {t("adjust.sign")}
          </Button>
        )
      }
    >
      {asked ? (
        <SignedByPin
          label={t("adjust.pin")}
          hint={t("adjust.pinHint")}
          error={write.error}
          isBusy={write.isPending}
          onPin={(pin) => write.mutate({ url: `/api/customers/${customer.id}/adjustments`, body: asked, pin })}
        />
      ) : (
        <form id="adjust" onSubmit={next} className="flex flex-col gap-4">
          <Segmented
            label={t("account")}
            value={account}
            onValue={setAccount}
            choices={[
              { value: "points", label: t("points") },
              { value: "credit", label: t("credit") },
            ]}
          />
          <Segmented
            label={t("adjust.direction")}
            value={direction}
            onValue={setDirection}
            choices={[
              { value: "give", label: t("adjust.give") },
              { value: "take", label: t("adjust.take") },
            ]}
          />
          <Field label={account === "points" ? t("points") : t("adjust.amount", { currency })} error={error} required>
            <Input name="amount" inputMode="decimal" required autoComplete="off" className="figure text-end" />
          </Field>
          <Field label={t("reason")} required>
            <Input name="reason" required maxLength={100} autoComplete="off" />
          </Field>
        </form>
      )}
    </Dialog>
  );
}
