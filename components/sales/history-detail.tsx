// Promises the receipt of a past sale in its place in the list, what was taken off it before it was paid, and a reprint that says it is one.
"use client";

import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/lib/format/use-format";
import { printReceipt } from "@/lib/sales/print-receipt";
import type { Receipt } from "@/lib/sales/receipt";
import { ReceiptView, receiptQuery } from "./receipt-view";

export function HistoryDetail({ saleId }: { saleId: string }) {
  const t = useTranslations("sales");
  const { data } = useQuery(receiptQuery(saleId));
  return (
    <div className="line-t flex flex-col gap-3 bg-paper p-4">
      <ReceiptView saleId={saleId} isCopy />
      {data && data.receipt.takenOff.length > 0 ? <TakenOff lines={data.receipt.takenOff} /> : null}
      <Button
        icon={<Printer aria-hidden="true" className="size-4" />}
        onClick={() => printReceipt(saleId, true)}
        className="self-center"
      >
        {t("history.reprint")}
      </Button>
    </div>
  );
}

function TakenOff({ lines }: { lines: Receipt["takenOff"] }) {
  const t = useTranslations("sales");
  const format = useFormat();
  return (
    <section aria-label={t("history.takenOff")} className="mx-auto w-[72mm] max-w-full text-sm">
      <h3 aria-hidden="true" className="font-medium">
        {t("history.takenOff")}
      </h3>
      <ul className="mt-1">
        {lines.map((line, index) => (
          <li key={`${line.sku} ${index}`} className="flex justify-between gap-3 text-muted">
            <span className="min-w-0 truncate">{line.name}</span>
            <span className="figure shrink-0">{format.quantity(line.quantity, line.unit)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
