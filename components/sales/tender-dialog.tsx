// Promises that money is taken once: tender, approve where another must, wait for the answer, change huge. A refusal keeps the cart.
"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { announce } from "@/components/ui/live-region";
import { useFormat } from "@/lib/format/use-format";
import { type BeyondLease, type Cart, type CartLine, newCart, wantedOf } from "@/lib/sales/cart";
import { needsApproval, toBody } from "@/lib/sales/cart-body";
import { useCarts } from "@/lib/sales/cart-store";
import { notGuaranteed } from "@/lib/sales/lease-keeper";
import { useConnection } from "@/lib/sales/outbox/connection";
import { canRingUp } from "@/lib/sales/outbox/ring-up";
import type { Price } from "@/lib/sales/price";
import type { SaleBody, Short, Till } from "@/lib/sales/till";
import { usePay } from "@/lib/sales/use-pay";
import { useServerTotal } from "@/lib/sales/use-server-total";
import { ApprovalStep } from "./approval-step";
import { BeyondStep } from "./beyond-step";
import { DoneStep } from "./done-step";
import { FoundStep } from "./found-step";
import { ShortLines } from "./short-lines";
import { TenderStep } from "./tender-step";
import { WaitingStep } from "./waiting-step";

const ACT = "POST /api/pos/sales";

interface TenderDialogProps {
  isOpen: boolean;
  onClose: () => void;
  till: Till;
  cart: Cart;
  price: Price;
  onSetLine: (id: string, change: Partial<CartLine>) => void;
}

type Step =
  | { kind: "tender"; refused?: string }
  | { kind: "approve"; body: SaleBody; right: string }
  | { kind: "sign"; body: SaleBody; approvalId?: string }
  | { kind: "beyond"; body: SaleBody; goods: string }
  | { kind: "found"; short: Short };

export function TenderDialog({ isOpen, onClose, till, cart, price, onSetLine }: TenderDialogProps) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const { state, problem, pay, forget } = usePay(cart.id, till);
  const [step, setStep] = useState<Step>({ kind: "tender" });
  // what was taken already stays taken through an approval, a refusal and a changed total
  const [payments, setPayments] = useState<SaleBody["payments"]>([]);
  const o = useTranslations("offline");
  const isAlone = useConnection((all) => all.status) === "offline";
  const due = useServerTotal(cart, price, isOpen && !isAlone && !cart.sold && !cart.attempt);
  const isWaiting = state !== "idle" || cart.attempt !== undefined;
  const short =
    problem?.code === "insufficient_stock" && Array.isArray(problem.facts.short)
      ? (problem.facts.short as Short[])
      : null;

  useEffect(() => {
    if (isOpen) return;
    setStep({ kind: "tender" });
    setPayments([]);
    forget();
    // oxlint-disable-next-line react/exhaustive-deps -- only its closing matters
  }, [isOpen]);

  async function send(body: SaleBody, approvalId?: string, signatureId?: string, beyondLease?: BeyondLease) {
    const sold = await pay(
      {
        ...body,
        ...(approvalId ? { approval: { id: approvalId } } : {}),
        ...(signatureId ? { signature: { id: signatureId } } : {}),
      },
      due.total,
      beyondLease,
    );
    setStep({ kind: "tender" });
    if (sold) announce(t("said.sold", { number: sold.number, change: format.money(sold.change) }), { assertive: true });
  }
  function proceed(body: SaleBody, approvalId?: string) {
    if (body.lines.some((line) => line.found)) setStep({ kind: "sign", body, ...(approvalId ? { approvalId } : {}) });
    else void send(body, approvalId);
  }
  function takeAlone(body: SaleBody) {
    const rows = till.leasesOn ? notGuaranteed(wantedOf(cart)) : [];
    const names = cart.lines.filter((line) => rows.includes(line.inventoryId)).map((line) => line.name);
    if (names.length > 0) setStep({ kind: "beyond", body, goods: [...new Set(names)].join(", ") });
    else void send(body);
  }
  function take(payments: SaleBody["payments"]) {
    const body = toBody(cart, payments);
    const right = needsApproval(cart, price, till);
    if (isAlone && (right || !canRingUp(body))) {
      announce(o("needs.approval"), { assertive: true });
      setStep({ kind: "tender", refused: o("needs.approval") });
    } else if (isAlone) takeAlone(body);
    else if (right) setStep({ kind: "approve", body, right });
    else proceed(body);
  }
  function finish() {
    useCarts.getState().change(cart.id, (before) => newCart(before.id));
    if (useCarts.getState().carts.length > 1) useCarts.getState().close(cart.id);
    onClose();
  }

  const isDone = cart.sold !== undefined;
  const title = isDone
    ? t("done.title")
    : isWaiting
      ? t("waiting.title")
      : due.total < 0
        ? t("tender.payOut")
        : t("tender.title");
  return (
    <Dialog
      isOpen={isOpen || isWaiting || isDone}
      onClose={isWaiting ? () => undefined : isDone ? finish : onClose}
      title={title}
      width="lg"
      mustAnswer={isWaiting || isDone}
      isHeld={isWaiting && !isDone}
    >
      {cart.sold ? (
        <DoneStep sold={cart.sold} till={till} format={format} onNew={finish} />
      ) : isWaiting ? (
        <WaitingStep state={state} total={format.money(cart.attempt?.total ?? due.total)} />
      ) : step.kind === "approve" ? (
        <ApprovalStep
          label={t(`approve.${step.right}` as "approve.refund")}
          hint={t("approve.hint")}
          act={ACT}
          body={step.body}
          onSigned={(id) => proceed(step.body, id)}
          onBack={() => setStep({ kind: "tender" })}
        />
      ) : step.kind === "sign" ? (
        <ApprovalStep
          label={t("found.pin")}
          hint={t("found.pinHint", { name: till.staff.name })}
          act={ACT}
          body={step.body}
          onSigned={(id) => void send(step.body, step.approvalId, id)}
          onBack={() => setStep({ kind: "tender" })}
        />
      ) : step.kind === "beyond" ? (
        <BeyondStep
          goods={step.goods}
          onSworn={(by, reason) => void send(step.body, undefined, undefined, { by, reason })}
          onBack={() => setStep({ kind: "tender" })}
        />
      ) : step.kind === "found" ? (
        <FoundStep
          short={step.short}
          cart={cart}
          format={format}
          onBack={() => setStep({ kind: "tender" })}
          onFound={(lineId, found) => {
            onSetLine(lineId, { found });
            forget();
            setStep({ kind: "tender" });
          }}
        />
      ) : short ? (
        <ShortLines
          till={till}
          short={short}
          cart={cart}
          format={format}
          onSetLine={onSetLine}
          onFound={(one) => setStep({ kind: "found", short: one })}
          onSettled={forget}
          onBack={() => {
            forget();
            onClose();
          }}
        />
      ) : (
        <TenderStep
          payments={within(payments, due.total)}
          onPayments={setPayments}
          till={till}
          cart={cart}
          due={due}
          problem={problem}
          refused={step.kind === "tender" ? step.refused : undefined}
          isAlone={isAlone}
          format={format}
          onTake={take}
        />
      )}
    </Dialog>
  );
}

/** Of several payments those that leave something to pay; a sale that became smaller needs no more. */
function within(payments: SaleBody["payments"], total: number): SaleBody["payments"] {
  let left = total;
  return payments.filter((one) => {
    left -= one.amount;
    return left > 0;
  });
}
