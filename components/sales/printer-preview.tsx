// Promises to show exactly what a receipt printer gets: its lines as it sets them, and the bytes to send.
"use client";

import { Download } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { Button } from "@/components/ui/button";
import { makeFormat } from "@/lib/format/use-format";
import { encodeReceipt, receiptLines } from "@/lib/sales/escpos";
import type { Receipt } from "@/lib/sales/receipt";

export function PrinterPreview({ receipt, isCopy }: { receipt: Receipt; isCopy: boolean }) {
  const t = useTranslations("sales");
  const locale = useLocale();
  const { lines, bytes } = useMemo(() => {
    const format = makeFormat(locale, receipt.org.timeZone, receipt.org.currency);
    const words = {
      copy: t("receipt.copy"),
      total: t("totals.total"),
      change: t("tender.change"),
      method: (method: string) => t(`method.${method}` as "method.cash"),
    };
    return { lines: receiptLines(receipt, format, words), bytes: encodeReceipt(receipt, format, words, isCopy) };
  }, [receipt, locale, t, isCopy]);
  function save() {
    const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: "application/octet-stream" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${receipt.number}.bin`;
    link.click();
    URL.revokeObjectURL(url);
  }
  return (
    <div className="line flex flex-col gap-3 rounded-md bg-sunken p-3">
      <pre className="overflow-x-auto font-mono text-[11px] leading-4" tabIndex={0} aria-label={t("receipt.printer")}>
        {lines.join("\n")}
      </pre>
      <Button size="sm" icon={<Download aria-hidden="true" className="size-4" />} onClick={save} className="self-start">
        {t("receipt.bytes", { count: bytes.length })}
      </Button>
    </div>
  );
}
