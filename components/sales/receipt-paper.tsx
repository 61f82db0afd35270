// Promises a receipt that looks designed: the shop, aligned figures, the total large, and a barcode that finds the sale again. 80 mm wide.
"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { makeFormat } from "@/lib/format/use-format";
import { unitSymbol } from "@/lib/format/quantity";
import { taxName } from "@/lib/sales/price";
import type { Receipt } from "@/lib/sales/receipt";

export function ReceiptPaper({
  receipt,
  locale,
  isCopy = false,
  barcode = `/api/pos/sales/${receipt.id}/barcode`,
  isLocal = false,
}: {
  receipt: Receipt;
  locale: string;
  isCopy?: boolean;
  /** Where its drawing is, for those who may not ask the shop's door. */
  barcode?: string;
  /** Drawn without the server, which draws the barcodes. */
  isLocal?: boolean;
}) {
  const t = useTranslations("sales");
  const format = makeFormat(locale, receipt.org.timeZone, receipt.org.currency);
  const money = (minor: number) => format.money(minor, { display: "none" });
  return (
    <article
      aria-label={t("receipt.name", { number: receipt.number })}
      data-paper="receipt"
      className="mx-auto w-[72mm] max-w-full bg-white px-1 py-4 font-mono text-[13px] text-black leading-[1.35] [color-scheme:light]"
    >
      <header className="text-center">
        <p className="font-sans font-semibold text-lg leading-6">{receipt.org.name}</p>
        <p>{receipt.store.name}</p>
        {receipt.store.address ? <p className="whitespace-pre-line">{receipt.store.address}</p> : null}
        {isCopy ? (
          <p className="my-2 border-2 border-black border-solid py-0.5 font-bold tracking-wide">{t("receipt.copy")}</p>
        ) : null}
      </header>
      <Rule />
      <Row left={receipt.number} right={format.time(receipt.at)} />
      <Row left={receipt.register} right={receipt.staff ? t("receipt.servedBy", { name: receipt.staff }) : ""} />
      <Rule />
      {receipt.lines.map((line) => (
        <div key={line.id} className="mb-1 break-inside-avoid">
          <Row left={line.name} right={money(line.total)} />
          {line.quantity !== "1" || line.unit !== "piece" ? (
            <p className="ps-3">
              {format.quantity(line.quantity, line.unit)} × {money(line.unitPrice)}
              {line.unit === "piece" ? "" : `/${unitSymbol(line.unit, locale)}`}
            </p>
          ) : null}
          {line.discount > 0 ? <p className="ps-3">{t("receipt.discount", { amount: money(line.discount) })}</p> : null}
          {line.backordered !== "0" ? (
            <p className="ps-3">
              {t("receipt.backordered", {
                quantity: format.quantity(line.backordered, line.unit),
                date: line.backorderDate ? format.time(line.backorderDate, "date") : "",
              })}
            </p>
          ) : null}
          {line.note ? <p className="ps-3">{line.note}</p> : null}
        </div>
      ))}
      <Rule />
      {receipt.returned > 0 ? <Row left={t("totals.returned")} right={money(-receipt.returned)} /> : null}
      <div className="flex items-baseline justify-between py-1 font-bold text-[22px] leading-7">
        <span>{t("totals.total")}</span>
        <span>{format.money(receipt.total)}</span>
      </div>
      {receipt.payments.map((payment, index) => (
        <div key={`${payment.method} ${index}`}>
          <Row
            left={`${t(`method.${payment.method}` as "method.cash")}${payment.card ? ` ···${payment.card}` : ""}`}
            right={money(payment.tendered ?? payment.amount)}
          />
          {payment.reference ? <p className="ps-3">{payment.reference}</p> : null}
        </div>
      ))}
      {receipt.change > 0 ? <Row left={t("tender.change")} right={money(receipt.change)} /> : null}
      {receipt.taxes.length > 0 ? <Rule /> : null}
      {receipt.taxes.map((tax) => (
        <Row
          key={`${tax.name} ${tax.percent}`}
          left={`${taxName(tax)} ${t("receipt.of", { net: money(tax.net) })}`}
          right={money(tax.tax)}
        />
      ))}
      {receipt.loyalty ? (
        <>
          <Rule />
          <Row left={t("receipt.points", { earned: receipt.loyalty.earned })} right={String(receipt.loyalty.after)} />
        </>
      ) : null}
      {receipt.refunds.map((refund) => (
        <Row key={refund.id} left={t("receipt.refunded", { number: refund.number })} right={money(-refund.total)} />
      ))}
      <footer className="mt-4 text-center">
        {isLocal ? null : (
          // oxlint-disable-next-line nextjs/no-img-element -- drawn by our own door, the same at every width
          <img
            src={barcode}
            alt={t("receipt.barcode", { number: receipt.number })}
            className="mx-auto h-12 w-56 max-w-full"
          />
        )}
        <p className="mt-1">{receipt.number}</p>
        {receipt.store.footer ? <p className="mt-2 whitespace-pre-line">{receipt.store.footer}</p> : null}
      </footer>
    </article>
  );
}

const Rule = () => <hr className="my-2 border-0 border-black border-t border-dashed" />;

function Row({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <p className="flex justify-between gap-3">
      <span className="min-w-0">{left}</span>
      <span className="shrink-0 whitespace-nowrap">{right}</span>
    </p>
  );
}
