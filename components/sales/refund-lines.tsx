// Promises a refund or an exchange line by line: how many come back, in which condition, why, and what the customer gets for it.
"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { announce } from "@/components/ui/live-region";
import { Segmented } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { Spinner } from "@/components/ui/spinner";
import { ErrorCode } from "@/components/ui/error-state";
import { subtractQuantity } from "@/lib/format/quantity";
import { useFormat } from "@/lib/format/use-format";
import { isProblem, type ProblemError } from "@/lib/http/problem-error";
import { changeCart } from "@/lib/sales/cart-store";
import type { ReceiptLine } from "@/lib/sales/receipt";
import { type Refunded, refundBody, sendRefund, worthOf } from "@/lib/sales/refund";
import type { Till } from "@/lib/sales/till";
import { ApprovalStep } from "./approval-step";
import { receiptQuery } from "./receipt-view";
import { useRefusal } from "./refusal-words";
import { RefundRow, type Wish } from "./refund-row";

const reasons = ["unwanted", "damaged", "wrong_item", "wrong_price"] as const;

interface RefundLinesProps {
  saleId: string;
  till: Till;
  onBack: () => void;
  onClose: () => void;
}

export function RefundLines({ saleId, till, onBack, onClose }: RefundLinesProps) {
  const t = useTranslations("sales");
  const format = useFormat(till.org.currency);
  const refusal = useRefusal(format);
  const client = useQueryClient();
  const key = useRef<{ body: string; key: string } | null>(null);
  const [wishes, setWishes] = useState<ReadonlyMap<string, Wish>>(new Map());
  const [reason, setReason] = useState<(typeof reasons)[number]>("unwanted");
  const [to, setTo] = useState<"original" | "store_credit">("original");
  const [isApproving, setIsApproving] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [refunded, setRefunded] = useState<Refunded | null>(null);
  const { data, error } = useQuery(receiptQuery(saleId));
  const receipt = data?.receipt;
  if (error)
    return (
      <p role="alert" className="py-8 text-center">
        {refusal(error)}
      </p>
    );
  if (!receipt) return <Spinner className="mx-auto my-12 size-6" />;

  const isElsewhere = receipt.store.id !== till.store.id;
  const leftOf = (line: ReceiptLine) => subtractQuantity(line.quantity, line.refunded);
  const chosen = receipt.lines.flatMap((line) => {
    const wish = wishes.get(line.id);
    return wish && Number(wish.quantity) > 0 ? [{ line, ...wish }] : [];
  });
  const total = chosen.reduce((sum, one) => sum + worthOf(one.line, one.quantity), 0);
  const body = refundBody(chosen, reason, to);
  const setWish = (line: ReceiptLine, wish: Wish) => {
    setProblem(null);
    setWishes((before) => new Map(before).set(line.id, wish));
  };

  async function refund(approvalId?: string) {
    setIsApproving(false);
    setIsBusy(true);
    try {
      const sent = await sendRefund(saleId, body, key, approvalId);
      setRefunded(sent);
      announce(t("said.refunded", { number: sent.number, amount: format.money(sent.total) }), { assertive: true });
      void client.invalidateQueries({ queryKey: ["receipt", saleId] });
    } catch (caught) {
      if (isProblem(caught)) setProblem(caught);
    } finally {
      setIsBusy(false);
    }
  }
  function exchange() {
    const returns = chosen.map(({ line, quantity, restock }) => ({
      lineId: line.id,
      saleNumber: receipt?.number ?? "",
      name: line.name,
      quantity,
      restock,
      worth: worthOf(line, quantity),
    }));
    changeCart((before) => ({
      ...before,
      returns: [...before.returns.filter((one) => !returns.some((next) => next.lineId === one.lineId)), ...returns],
    }));
    onClose();
  }

  if (refunded)
    return (
      <div className="flex flex-col gap-5 pb-1">
        <div className="flex flex-col items-center gap-1 rounded-md bg-good-soft px-4 py-8 text-center">
          <p className="flex items-center gap-2 font-medium text-good text-sm">
            <Check aria-hidden="true" className="size-4" />
            {t("refund.done", { number: refunded.number })}
          </p>
          <output
            aria-label={t("refund.title")}
            className="figure mt-3 font-semibold text-[4rem] leading-none tracking-tight"
          >
            {format.money(refunded.total)}
          </output>
          <ul className="figure mt-3 text-sm">
            {refunded.payments.map((payment) => (
              <li key={payment.id}>
                {t("refund.paidTo", {
                  amount: format.money(payment.amount),
                  method: t(`method.${payment.method}` as "method.cash"),
                })}
              </li>
            ))}
          </ul>
        </div>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one thing left to do */}
        <Button look="primary" size="xl" wide autoFocus onClick={onClose}>
          {t("ok")}
        </Button>
      </div>
    );
  if (isApproving)
    return (
      <ApprovalStep
        label={t("approve.refund")}
        hint={t("approve.hint")}
        act="POST /api/pos/sales/:id/refunds"
        body={body}
        onSigned={(id) => void refund(id)}
        onBack={() => setIsApproving(false)}
      />
    );

  return (
    <div className="flex flex-col gap-4 pb-1">
      <p className="figure text-muted text-sm">
        {[receipt.number, format.time(receipt.at), receipt.staff].filter(Boolean).join(" · ")}
      </p>
      <ul className="flex flex-col">
        {receipt.lines.map((line) => (
          <RefundRow
            key={line.id}
            line={line}
            left={leftOf(line)}
            wish={wishes.get(line.id)}
            format={format}
            onWish={(wish) => setWish(line, wish)}
          />
        ))}
      </ul>
      <div className="flex justify-between gap-3">
        <Button look="quiet" onClick={onBack}>
          {t("back")}
        </Button>
        <Button
          onClick={() =>
            setWishes(
              new Map(
                receipt.lines
                  .filter((line) => Number(leftOf(line)) > 0)
                  .map((line) => [line.id, { quantity: leftOf(line), restock: true }]),
              ),
            )
          }
        >
          {t("refund.all")}
        </Button>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label={t("refund.reason")}>
          <Select
            value={reason}
            onValue={setReason}
            options={reasons.map((one) => ({ value: one, label: t(`refund.${one}`) }))}
          />
        </Field>
        {receipt.customer ? (
          <Field label={t("refund.to")}>
            <Segmented
              label={t("refund.to")}
              value={to}
              onValue={setTo}
              size="lg"
              choices={[
                { value: "original", label: t("refund.original") },
                { value: "store_credit", label: t("method.store_credit") },
              ]}
            />
          </Field>
        ) : null}
      </div>
      {problem ? (
        <div
          role="alert"
          className="line flex flex-wrap items-center justify-between gap-2 rounded-md border-out/30 bg-out-soft px-4 py-2.5 text-sm"
        >
          <span>{refusal(problem)}</span>
          <ErrorCode code={problem.code} />
        </div>
      ) : null}
      {isElsewhere ? (
        <p className="text-muted text-sm">{t("refund.elsewhere", { store: receipt.store.name })}</p>
      ) : null}
      <div className="grid grid-cols-[auto_1fr] gap-2">
        <Button size="xl" disabled={chosen.length === 0 || isElsewhere} onClick={exchange} className="px-4! text-base!">
          {t("refund.exchange")}
        </Button>
        <Button
          look="primary"
          size="xl"
          isBusy={isBusy}
          disabled={chosen.length === 0}
          className="figure"
          onClick={() => (till.may.refund === "own" ? void refund() : setIsApproving(true))}
        >
          {t("refund.do", { amount: format.money(total) })}
        </Button>
      </div>
    </div>
  );
}
