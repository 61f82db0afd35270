// Promises cash in one tap, every other tender in two, and any split of them; what is left and what comes back change with each key.
"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/radio-group";
import { ErrorCode } from "@/components/ui/error-state";
import { parseMoney } from "@/lib/format/parse-money";
import type { makeFormat } from "@/lib/format/use-format";
import type { ProblemError } from "@/lib/http/problem-error";
import type { Cart } from "@/lib/sales/cart";
import { suggestCash } from "@/lib/sales/cash";
import type { Method, SaleBody, Till } from "@/lib/sales/till";
import type { Due } from "@/lib/sales/use-server-total";
import { cx } from "@/lib/ui/cx";
import { useRefusal } from "./refusal-words";

type Payment = SaleBody["payments"][number];

interface TenderStepProps {
  /** Taken already; together less than what is due. */
  payments: Payment[];
  onPayments: (payments: Payment[]) => void;
  till: Till;
  cart: Cart;
  due: Due;
  problem: ProblemError | null;
  /** Why it cannot be taken, where the till knows by itself. */
  refused?: string | undefined;
  /** Without the server: cash, and nothing else. */
  isAlone: boolean;
  format: ReturnType<typeof makeFormat>;
  onTake: (payments: Payment[]) => void;
}

export function TenderStep(props: TenderStepProps) {
  const { payments, onPayments, till, cart, due, problem, refused, isAlone, format, onTake } = props;
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const refusal = useRefusal(format);
  const [method, setMethod] = useState<Method>("cash");
  const [text, setText] = useState("");
  const [reference, setReference] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const code = useRef<HTMLInputElement>(null);
  const isOut = due.total < 0;
  const left = due.total - payments.reduce((sum, one) => sum + one.amount, 0);
  const typed = text.trim() === "" ? null : parseMoney(text, till.org.currency);
  const amount = isOut
    ? left
    : typed === null
      ? Math.min(left, mostOf(method, cart, till) ?? left)
      : method === "cash"
        ? Math.min(typed, left)
        : typed;
  const change = method === "cash" && typed !== null && typed > left ? typed - left : 0;
  const needsCode = method === "gift_card" && !isOut && reference.trim() === "";
  const isPossible = isOut || (amount > 0 && amount <= left && !needsCode && (text.trim() === "" || typed !== null));
  const suggestions = useMemo(() => suggestCash(left, till.org.notes), [left, till.org.notes]);
  const methods: Method[] = isAlone
    ? ["cash"]
    : isOut
      ? cart.customer
        ? ["cash", "card", "store_credit"]
        : ["cash", "card"]
      : cart.customer
        ? ["cash", "card", "gift_card", "store_credit", "points"]
        : ["cash", "card", "gift_card"];

  useEffect(() => {
    (method === "gift_card" ? (code.current ?? field.current) : field.current)?.focus();
  }, [method]);

  function add(payment: Payment) {
    const next = [...payments, payment];
    setText("");
    setReference("");
    if (next.reduce((sum, one) => sum + one.amount, 0) === due.total) onTake(next);
    else {
      onPayments(next);
      field.current?.focus();
    }
  }
  /** Back into the fields it came from. */
  function edit(at: number) {
    const one = payments[at];
    if (!one) return;
    onPayments(payments.toSpliced(at, 1));
    setMethod(one.method);
    setText(format.money(one.tendered ?? one.amount, { display: "none" }));
    setReference(one.reference ?? one.code ?? "");
  }
  function cash(tendered: number) {
    add({ method: "cash", amount: Math.min(tendered, left), tendered });
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    if (due.total === 0 && payments.length === 0) return onTake([]);
    if (!isPossible) return;
    if (isOut) return add({ method, amount: left });
    if (method === "cash") return cash(typed ?? left);
    if (method === "gift_card") return add({ method, amount, code: reference.trim() });
    add({ method, amount, ...(method === "card" && reference.trim() ? { reference: reference.trim() } : {}) });
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4 pb-1">
      <div className="flex items-end justify-between gap-4">
        <div>
          <p className="text-muted text-sm">
            {payments.length > 0 ? t("tender.left") : isOut ? t("tender.toPayOut") : t("tender.due")}
          </p>
          <output aria-label={t("tender.due")} className="figure font-semibold text-2xl">
            {format.money(Math.abs(left))}
          </output>
        </div>
        <div className="text-end">
          <p className="text-muted text-sm">{t("tender.change")}</p>
          <output aria-label={t("tender.change")} className="figure font-semibold text-xl text-good">
            {format.money(change)}
          </output>
        </div>
      </div>
      {due.previewed === undefined ? null : (
        <Banner meaning="info">
          {t("tender.differs", { shown: format.money(due.previewed), total: format.money(due.total) })}
        </Banner>
      )}
      {isAlone ? <Banner meaning="low">{refused ?? o("needs.tender")}</Banner> : null}
      {problem ? (
        <div
          role="alert"
          className="line flex flex-wrap items-center justify-between gap-2 rounded-md border-out/30 bg-out-soft px-4 py-2.5 text-sm"
        >
          <span>{refusal(problem)}</span>
          <ErrorCode code={problem.code} />
        </div>
      ) : null}
      {payments.length > 0 ? (
        <ul className="flex flex-col">
          {payments.map((one, index) => (
            <li key={`${one.method} ${index}`} className="line-b flex h-12 items-center gap-1 text-sm">
              <button
                type="button"
                aria-label={t("tender.edit", {
                  method: t(`method.${one.method}`),
                  amount: format.money(one.amount),
                })}
                onClick={() => edit(index)}
                className="flex h-11 min-w-0 flex-1 items-center gap-3 rounded-md px-2 text-start hover:bg-hover"
              >
                <span className="min-w-0 flex-1 truncate">
                  {t(`method.${one.method}`)}
                  <span className="ms-2 text-muted text-xs">{one.reference ?? one.code}</span>
                </span>
                <span className="figure font-medium">{format.money(one.amount)}</span>
                <Pencil aria-hidden="true" className="size-4 text-muted" />
              </button>
              <button
                type="button"
                aria-label={t("tender.takeBack", { method: t(`method.${one.method}`) })}
                onClick={() => onPayments(payments.toSpliced(index, 1))}
                className="grid size-11 place-items-center rounded-md text-muted hover:bg-hover"
              >
                <Trash2 aria-hidden="true" className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {due.total === 0 && payments.length === 0 ? null : (
        <>
          <Segmented
            label={t("tender.method")}
            size="lg"
            value={method}
            onValue={(next) => {
              setMethod(next);
              setText("");
              setReference("");
            }}
            choices={methods.map((one) => ({ value: one, label: t(`method.${one}`) }))}
            className="overflow-x-auto"
          />
          {method === "cash" && !isOut ? (
            <div className="grid grid-cols-2 gap-2 sm:grid-cols-5">
              <Button look="primary" size="lg" onClick={() => cash(left)} className="px-2! max-sm:col-span-2">
                {t("tender.exact")}
              </Button>
              {suggestions.map((one) => (
                <Button key={one} size="lg" className="figure px-2!" onClick={() => cash(one)}>
                  {format.money(one)}
                </Button>
              ))}
            </div>
          ) : null}
          {isOut ? null : (
            <div className={cx("grid gap-3", (method === "card" || method === "gift_card") && "sm:grid-cols-2")}>
              <Field
                label={method === "cash" ? t("tender.tendered") : t("tender.amount")}
                hint={hintOf(method, cart, format, t)}
              >
                <Input
                  ref={field}
                  inputMode="decimal"
                  autoComplete="off"
                  value={text}
                  placeholder={format.money(Math.min(left, mostOf(method, cart, till) ?? left), { display: "none" })}
                  onChange={(event) => setText(event.currentTarget.value)}
                  size="lg"
                  className="figure"
                />
              </Field>
              {method === "card" || method === "gift_card" ? (
                <Field
                  label={method === "card" ? t("tender.reference") : t("tender.code")}
                  hint={method === "card" ? t("tender.referenceHint") : undefined}
                >
                  <Input
                    ref={code}
                    data-scan="take"
                    value={reference}
                    autoComplete="off"
                    maxLength={64}
                    onChange={(event) => setReference(event.currentTarget.value)}
                    size="lg"
                  />
                </Field>
              ) : null}
            </div>
          )}
        </>
      )}
      <Button type="submit" look="primary" size="xl" wide disabled={!isPossible && due.total !== 0} className="figure">
        {due.total === 0 && payments.length === 0
          ? t("tender.complete")
          : isOut
            ? t("tender.giveOut", { amount: format.money(-left) })
            : amount < left
              ? t("tender.addPart", { amount: format.money(Math.max(amount, 0)) })
              : change > 0
                ? t("tender.takeChange", { amount: format.money(typed ?? left), change: format.money(change) })
                : t("tender.take", { amount: format.money(left) })}
      </Button>
    </form>
  );
}

/** What a customer's account can give at most. */
function mostOf(method: Method, cart: Cart, till: Till): number | undefined {
  if (method === "store_credit") return cart.customer?.credit;
  if (method === "points") return (cart.customer?.points ?? 0) * till.loyalty.pointValueMinor;
  return undefined;
}

function hintOf(
  method: Method,
  cart: Cart,
  format: ReturnType<typeof makeFormat>,
  t: ReturnType<typeof useTranslations<"sales">>,
): string | undefined {
  if (method === "store_credit") return t("tender.credit", { amount: format.money(cart.customer?.credit ?? 0) });
  if (method === "points") return t("tender.points", { count: cart.customer?.points ?? 0 });
  return undefined;
}
