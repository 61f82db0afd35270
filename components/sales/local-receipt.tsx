// Promises the receipt of a sale that only this till knows yet: the same paper, under the device's own number.
"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useEffectEvent } from "react";
import type { Entry } from "@/lib/sales/outbox/entry";
import { useOutbox } from "@/lib/sales/outbox/state";
import type { Receipt } from "@/lib/sales/receipt";
import type { Till } from "@/lib/sales/till";
import { ReceiptPaper } from "./receipt-paper";

function receiptOf({ key, sale, shown }: Entry, till: Till): Receipt {
  const tax = shown.taxes.reduce((sum, one) => sum + one.tax, 0);
  return {
    id: key,
    number: sale.receiptNumber,
    at: sale.soldAt,
    origin: "offline",
    note: sale.note ?? null,
    org: { name: till.org.name, currency: till.org.currency, timeZone: till.org.timeZone },
    store: { id: till.store.id, name: till.store.name, address: till.store.address, footer: null },
    register: till.register.name,
    staff: shown.staff,
    customer: null,
    subtotal: sale.total,
    discount: 0,
    discountReason: null,
    tax,
    returned: 0,
    total: sale.total,
    change: shown.change,
    loyalty: null,
    lines: shown.lines.map((line, index) => ({
      ...line,
      id: `${key} ${index}`,
      inventoryId: sale.lines[index]?.inventoryId ?? "",
      catalogPrice: line.unitPrice,
      gross: line.total,
      discountReason: null,
      note: sale.lines[index]?.note ?? null,
      backordered: "0",
      backorderDate: null,
      refunded: "0",
      refundedTotal: 0,
    })),
    taxes: shown.taxes,
    payments: sale.payments.map(({ method, amount, tendered }) => ({
      method,
      amount,
      tendered: tendered ?? null,
      reference: null,
      card: null,
    })),
    refunds: [],
    takenOff: [],
  };
}

interface LocalReceiptProps {
  entryKey: string;
  till: Till;
  /** Printed as soon as it stands there. */
  isPrinting: boolean;
  onPrinted: () => void;
}

export function LocalReceipt({ entryKey, till, isPrinting, onPrinted }: LocalReceiptProps) {
  const t = useTranslations("sales");
  const locale = useLocale();
  const entry = useOutbox((all) => all.entries.find((one) => one.key === entryKey));
  const print = useEffectEvent(() => {
    globalThis.print();
    onPrinted();
  });
  const isHere = entry !== undefined;
  useEffect(() => {
    if (isPrinting && isHere) print();
  }, [isPrinting, isHere]);
  if (!entry) return null;
  return (
    <div
      className="line max-h-96 overflow-auto rounded-md bg-white"
      tabIndex={0}
      role="region"
      aria-label={t("receipt.name", { number: entry.sale.receiptNumber })}
    >
      <ReceiptPaper receipt={receiptOf(entry, till)} locale={locale} isLocal />
    </div>
  );
}
