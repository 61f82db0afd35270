// Promises the evidence of one movement: its place in the chain, its hashes, its signature, and its way back where there is one.
"use client";

import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { OpenProps } from "@/components/ui/lazy-dialog";
import { notify } from "@/components/ui/toast";
import { howMay } from "@/lib/staff/permissions";
import { useShopFormat, useViewer } from "@/lib/staff/use-viewer";
import type { LedgerLine } from "@/lib/stock/stock";
import { useAct } from "@/lib/stock/use-act";
import { reasonWord } from "./movement-line";
import { Refused } from "./refused";
import { SignStep } from "./sign-step";

const reversible = new Set([
  "received",
  "consumed",
  "adjusted",
  "written_off",
  "counted",
  "found",
  "transferred_out",
  "transferred_in",
]);

export function MovementDialog({ isOpen, onClose, line }: OpenProps & { line: LedgerLine }) {
  return <Movement key={line.id} isOpen={isOpen} onClose={onClose} line={line} />;
}

function Movement({ isOpen, onClose, line }: OpenProps & { line: LedgerLine }) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const { role } = useViewer().staff;
  const [step, setStep] = useState<"look" | "reverse" | "sign">("look");
  const [reason, setReason] = useState("");
  const act = useAct(() => {
    notify.good(t("movement.done", { name: line.productName }));
    onClose();
  });
  const canReverse = howMay(role, "reverse") !== null && reversible.has(line.type) && line.reversedBy === null;
  const send = (pin?: string) =>
    act.mutate({ url: `/api/stock/transactions/${line.id}/reversal`, body: { reason: reason.trim() }, pin });
  const facts: [string, string][] = [
    [t("movement.when"), format.time(line.createdAt, "moment")],
    [t("column.place"), line.locationName],
    [
      t("movement.balance"),
      `${format.quantity(line.quantityBefore)} → ${format.quantity(line.quantityAfter, line.unit)}`,
    ],
    [t("movement.who"), line.staffName ?? t("system")],
    [t("form.reason"), line.reason ? reasonWord(t, line.reason) : "–"],
    [t("movement.signed"), line.signedBy ?? "–"],
    [t("movement.seq"), String(line.seq)],
  ];
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={`${t(`type.${line.type}`)} ${format.quantity(line.quantityChange, line.unit, { signed: true })}`}
      description={`${line.productName} · ${line.sku}`}
      actions={
        canReverse && step !== "sign" ? (
          step === "look" ? (
            <Button onClick={() => setStep("reverse")}>{t("movement.reverse")}</Button>
          ) : (
            <Button
              look="danger"
              isBusy={act.isPending}
              disabled={reason.trim() === ""}
              onClick={() => (line.signatureId ? setStep("sign") : send())}
            >
              {line.signatureId ? t("move.sign") : t("movement.reverse")}
            </Button>
          )
        ) : undefined
      }
    >
      {step === "sign" ? (
        <SignStep error={act.error} isBusy={act.isPending} onPin={send} onBack={() => setStep("reverse")} />
      ) : (
        <div className="flex flex-col gap-4">
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm">
            {facts.map(([name, value]) => (
              <Fragment key={name}>
                <dt className="text-muted">{name}</dt>
                <dd className="figure text-end">{value}</dd>
              </Fragment>
            ))}
            <dt className="text-muted">{t("movement.hash")}</dt>
            <dd className="break-all text-end font-mono text-xs">{line.hash}</dd>
            <dt className="text-muted">{t("movement.prevHash")}</dt>
            <dd className="break-all text-end font-mono text-xs">{line.prevHash}</dd>
          </dl>
          {line.signatureId ? (
            <Link
              href={`/ledger/signatures/${line.signatureId}`}
              className="target self-start text-accent text-sm underline"
            >
              {t("signature.open")}
            </Link>
          ) : null}
          {line.reversedBy ? <p className="text-low text-sm">{t("movement.alreadyReversed")}</p> : null}
          {step === "reverse" ? (
            <Field label={t("movement.why")} required>
              <Input maxLength={100} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            </Field>
          ) : null}
          {act.error ? <Refused error={act.error} unit={line.unit} /> : null}
        </div>
      )}
    </Dialog>
  );
}
