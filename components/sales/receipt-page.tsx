// Promises one receipt on an otherwise empty page, printed as soon as its barcode is there.
"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import { Trouble } from "@/components/shell/trouble";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { notePrint } from "@/lib/sales/note-print";
import { ReceiptPaper } from "./receipt-paper";
import { receiptQuery } from "./receipt-view";

const MM_PER_PIXEL = 25.4 / 96;

/** The paper ends where the receipt does: a roll has no pages. Barcode and fonts have their places already, so the height is known. */
function cutPaper(): () => void {
  const height = document.querySelector("[data-paper=receipt]")?.scrollHeight ?? 0;
  const sheet = new CSSStyleSheet();
  sheet.insertRule(`@page receipt { size: 80mm ${Math.ceil(height * MM_PER_PIXEL) + 6}mm; margin: 0 3mm; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

export function ReceiptPage({ saleId, prints, isCopy }: { saleId: string; prints: boolean; isCopy: boolean }) {
  const t = useTranslations("sales");
  const locale = useLocale();
  const { data, error, refetch } = useQuery(receiptQuery(saleId));
  useEffect(() => {
    if (!data) return;
    const uncut = cutPaper();
    if (!prints) return uncut;
    const barcode = document.querySelector("img");
    const print = () => {
      globalThis.print();
      void notePrint(saleId, isCopy);
    };
    if (!barcode || barcode.complete) print();
    else barcode.addEventListener("load", print, { once: true });
    return () => {
      barcode?.removeEventListener("load", print);
      uncut();
    };
  }, [data, prints, saleId, isCopy]);
  return (
    <main className="min-h-dvh bg-sunken p-4 print:bg-white print:p-0">
      <h1 className="sr-only">{t("done.receipt")}</h1>
      {data ? (
        <>
          <ReceiptPaper receipt={data.receipt} locale={locale} isCopy={isCopy} />
          <div data-print="never" className="mt-4 flex justify-center">
            <Button
              onClick={() => {
                globalThis.print();
                void notePrint(saleId, isCopy);
              }}
            >
              {t("done.print")}
            </Button>
          </div>
        </>
      ) : error ? (
        <Trouble error={error} onRetry={() => void refetch()} />
      ) : (
        <Spinner className="mx-auto size-6" />
      )}
    </main>
  );
}
