// Promises the receipt of a past sale in its place in the list, and a reprint that says it is one.
"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { printReceipt } from "@/lib/sales/print-receipt";
import { ReceiptView } from "./receipt-view";

export function HistoryDetail({ saleId }: { saleId: string }) {
  const t = useTranslations("sales");
  return (
    <div className="line-t flex flex-col gap-3 bg-paper p-4">
      <ReceiptView saleId={saleId} isCopy />
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
