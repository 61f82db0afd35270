// Promises the X and Z report: what was sold, given back and taken, what should lie in the drawer and what does, and the ledger's head.
"use client";

import { Printer } from "lucide-react";
import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { makeFormat } from "@/lib/format/use-format";
import { taxName } from "@/lib/sales/price";

export interface ShiftReport {
  kind: "x" | "z";
  at: string;
  shift: {
    id: string;
    openedAt: string;
    openedBy: { name: string | null };
    closedAt: string | null;
    closedBy: string | null;
    zNumber: number | null;
    float: number;
    expected?: number;
    counted?: number;
    difference?: number;
    head?: string;
  };
  register: { name: string; prefix: string };
  store: { name: string };
  org: { name: string; currency: string };
  report: {
    sales: { count: number; total: number; tax: number; firstNumber: string | null; lastNumber: string | null };
    discounts: number;
    overrides: number;
    refunds: { count: number; total: number; tax: number };
    taxes: { name: string; percent: string; net: number; tax: number }[];
    payments?: { method: string; count: number; taken: number; given: number }[];
    cash: {
      float: number;
      sales?: number;
      refunds?: number;
      in: number;
      out: number;
      expected?: number;
      moves: { amount: number; reason: string; at: string }[];
    };
  };
}

export function ShiftReportPaper({ report }: { report: ShiftReport }) {
  const t = useTranslations("sales");
  const format = makeFormat(useLocale(), useTimeZone() ?? "UTC", report.org.currency);
  const { shift, report: sums } = report;
  const { cash } = sums;
  const isShort = (shift.difference ?? 0) !== 0;
  return (
    <div className="flex flex-col gap-3">
      <article
        aria-label={report.kind === "z" ? t("report.z", { number: shift.zNumber ?? 0 }) : t("report.x")}
        className="line figure rounded-md bg-paper p-4 text-sm"
        data-paper="report"
      >
        <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="font-semibold text-base">
            {report.kind === "z" ? t("report.z", { number: shift.zNumber ?? 0 }) : t("report.x")}
          </h3>
          <p className="text-muted text-xs">
            {report.org.name} · {report.store.name} · {report.register.name} · {format.time(report.at)}
          </p>
        </header>
        {shift.counted === undefined ? null : (
          <dl className="mb-3 grid grid-cols-3 gap-3 rounded-md bg-surface p-3">
            <Big name={t("report.expected")} value={format.money(shift.expected ?? 0)} />
            <Big name={t("report.counted")} value={format.money(shift.counted)} />
            <Big
              name={t("report.difference")}
              value={format.money(shift.difference ?? 0, { signed: true })}
              tone={isShort ? "text-out" : "text-good"}
            />
          </dl>
        )}
        <dl className="flex flex-col gap-0.5">
          <Row name={t("report.sales", { count: sums.sales.count })} value={format.money(sums.sales.total)} />
          <Row name={t("report.refunds", { count: sums.refunds.count })} value={format.money(-sums.refunds.total)} />
          <Row name={t("report.discounts")} value={format.money(-sums.discounts)} />
          {sums.taxes.map((tax) => (
            <Row key={`${tax.name} ${tax.percent}`} name={taxName(tax)} value={format.money(tax.tax)} />
          ))}
          {(sums.payments ?? []).map((payment) => (
            <Row
              key={payment.method}
              name={`${t(`method.${payment.method}` as "method.cash")} · ${payment.count}`}
              value={format.money(payment.taken - payment.given)}
            />
          ))}
          <Row name={t("report.float")} value={format.money(cash.float)} />
          {cash.in > 0 ? <Row name={t("shift.in")} value={format.money(cash.in)} /> : null}
          {cash.out > 0 ? <Row name={t("shift.out")} value={format.money(-cash.out)} /> : null}
          {shift.counted === undefined && cash.expected !== undefined ? (
            <Row name={t("report.expected")} value={format.money(cash.expected)} isStrong />
          ) : null}
          {sums.sales.firstNumber ? (
            <Row name={t("report.numbers")} value={`${sums.sales.firstNumber} – ${sums.sales.lastNumber}`} />
          ) : null}
        </dl>
        {shift.head ? (
          <p className="mt-3 break-all font-mono text-muted text-xs">
            {t("report.head")} {shift.head}
          </p>
        ) : null}
      </article>
      {report.kind === "z" ? (
        <Button
          icon={<Printer aria-hidden="true" className="size-4" />}
          onClick={() => globalThis.print()}
          className="self-start"
        >
          {t("done.print")}
        </Button>
      ) : null}
    </div>
  );
}

function Row({ name, value, isStrong = false }: { name: string; value: string; isStrong?: boolean }) {
  return (
    <div className={isStrong ? "flex justify-between gap-4 font-semibold" : "flex justify-between gap-4"}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Big({ name, value, tone = "" }: { name: string; value: string; tone?: string }) {
  return (
    <div>
      <dt className="text-muted text-xs">{name}</dt>
      <dd className={`font-semibold text-lg ${tone}`}>{value}</dd>
    </div>
  );
}
