// Promises the receipt on the screen, as paper, with what a printer would be sent beside it.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { fetchJson } from "@/lib/http/fetch-json";
import { isProblem } from "@/lib/http/problem-error";
import type { Receipt } from "@/lib/sales/receipt";
import { ReceiptPaper } from "./receipt-paper";

const PrinterPreview = lazy(async () => ({ default: (await import("./printer-preview")).PrinterPreview }));

export const receiptQuery = (saleId: string) => ({
  queryKey: ["receipt", saleId],
  queryFn: () => fetchJson<{ receipt: Receipt }>(`/api/pos/sales/${saleId}/receipt`),
  staleTime: 0,
});

export function ReceiptView({ saleId, isCopy = false }: { saleId: string; isCopy?: boolean }) {
  const t = useTranslations("sales");
  const locale = useLocale();
  const [isPrinterShown, setIsPrinterShown] = useState(false);
  const { data, error } = useQuery(receiptQuery(saleId));
  if (error && !data) return <p role="alert">{(isProblem(error) && error.detail) || t("noAnswer")}</p>;
  if (!data) return <Spinner className="mx-auto size-6" />;
  return (
    <div className="flex flex-col gap-2">
      <div
        className="line max-h-96 overflow-auto rounded-md bg-white"
        tabIndex={0}
        role="region"
        aria-label={t("receipt.name", { number: data.receipt.number })}
      >
        <ReceiptPaper receipt={data.receipt} locale={locale} isCopy={isCopy} />
      </div>
      <Button
        look="quiet"
        size="sm"
        className="self-center"
        aria-expanded={isPrinterShown}
        onClick={() => setIsPrinterShown((before) => !before)}
      >
        {t("receipt.printer")}
      </Button>
      {isPrinterShown ? (
        <Suspense fallback={<Spinner className="mx-auto size-6" />}>
          <PrinterPreview receipt={data.receipt} isCopy={isCopy} />
        </Suspense>
      ) : null}
    </div>
  );
}
