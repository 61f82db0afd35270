// Promises that a frozen row is put right in one signed step: its level to its ledger, or, where the ledger itself is broken, a new row
// opened by what was counted. What will happen stands there in figures before anything is signed.
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSayRefusal } from "@/components/shell/say-refusal";
import { Refused } from "@/components/shell/trouble";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { PinPad } from "@/components/ui/pin-pad";
import { QuantityInput } from "@/components/ui/quantity-input";
import { notify } from "@/components/ui/toast";
import type { DriftRow } from "@/lib/audit/audit";
import { ProblemError } from "@/lib/http/problem-error";
import { useShopFormat } from "@/lib/staff/use-viewer";
import { useAct } from "@/lib/stock/use-act";

const ofPin = new Set(["signature_invalid", "signer_not_allowed", "pin_locked"]);

export function RightDialog(props: OpenProps & { row: DriftRow }) {
  return <Right key={`${props.isOpen} ${props.row.inventoryId}`} {...props} />;
}

function Right({ isOpen, onClose, row }: OpenProps & { row: DriftRow }) {
  const t = useTranslations("audit");
  const format = useShopFormat();
  const sayRefusal = useSayRefusal();
  const client = useQueryClient();
  const isAnew = row.proposal === "new_row_by_count";
  const [counted, setCounted] = useState<string | null>(null);
  const act = useAct(() => {
    notify.good(t("right.done", { product: row.product }));
    void client.invalidateQueries({ queryKey: ["audit"] });
    onClose();
  });
  const isPinError = act.error instanceof ProblemError && ofPin.has(act.error.code);
  const sign = (pin: string) =>
    act.mutate({
      url: `/api/inventory/${row.inventoryId}/${isAnew ? "replacement" : "realignment"}`,
      body: isAnew ? { counted } : {},
      pin,
    });
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t(`drift.${row.proposal}`)}
      description={`${row.product} · ${row.location}`}
      actions={<Button onClick={onClose}>{t("right.cancel")}</Button>}
    >
      <div className="flex flex-col gap-4">
        <Banner meaning="low">
          {isAnew
            ? t("right.anew", { seq: row.firstBad?.seq ?? 1 })
            : t("right.level", {
                level: format.quantity(row.quantity, row.unit),
                ledger: format.quantity(row.ledgerQuantity, row.unit),
              })}
        </Banner>
        {isAnew ? (
          <Field label={t("right.counted")} required>
            <QuantityInput value={counted} onValue={(next) => (act.reset(), setCounted(next))} unit={row.unit} />
          </Field>
        ) : null}
        {isAnew && counted === null ? null : (
          <div className="mx-auto w-full max-w-xs">
            <PinPad
              label={t("right.pin")}
              hint={t("right.hint")}
              error={isPinError && act.error instanceof ProblemError ? sayRefusal(act.error) : undefined}
              lockedUntil={isPinError && act.error instanceof ProblemError ? act.error.retryAt : undefined}
              isBusy={act.isPending}
              onPin={sign}
            />
          </div>
        )}
        {isPinError ? null : <Refused error={act.error} />}
      </div>
    </Dialog>
  );
}
