// Promises the change in figures nobody misreads, the receipt one key away, and Enter for the next customer.
"use client";

import { Check, Printer, ReceiptText } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { makeFormat } from "@/lib/format/use-format";
import { printReceipt } from "@/lib/sales/print-receipt";
import type { Sold, Till } from "@/lib/sales/till";
import { MailReceipt } from "./mail-receipt";
import { ReceiptView } from "./receipt-view";

const LocalReceipt = lazy(async () => ({ default: (await import("./local-receipt")).LocalReceipt }));

interface DoneProps {
  sold: Sold;
  till: Till;
  format: ReturnType<typeof makeFormat>;
  onNew: () => void;
}

export function DoneStep({ sold, till, format, onNew }: DoneProps) {
  const t = useTranslations("sales");
  const o = useTranslations("offline");
  const [isReceiptShown, setIsReceiptShown] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    next.current?.focus();
  }, []);
  const out = sold.total < 0 ? -sold.total : 0;
  const { loyalty } = sold;
  return (
    <div className="flex flex-col gap-5 pb-1">
      <div className="flex flex-col items-center gap-1 rounded-md bg-good-soft px-4 py-8 text-center">
        <p className="flex items-center gap-2 font-medium text-good text-sm">
          <Check aria-hidden="true" className="size-4" />
          {t("done.number", { number: sold.number })}
        </p>
        <p className="mt-3 text-muted text-sm">{out > 0 ? t("done.payOut") : t("tender.change")}</p>
        <output
          aria-label={out > 0 ? t("done.payOut") : t("tender.change")}
          className="figure font-semibold text-[4rem] leading-none tracking-tight"
        >
          {format.money(out > 0 ? out : sold.change)}
        </output>
        <p className="figure mt-2 text-muted text-sm">{t("done.total", { total: format.money(sold.total) })}</p>
      </div>
      {loyalty ? (
        <p className="figure text-center text-sm">
          {t("done.points", { earned: loyalty.pointsEarned, after: loyalty.pointsAfter })}
          {loyalty.tierAfter && loyalty.tierAfter !== loyalty.tierBefore ? (
            <strong className="block text-good">{t("done.tier", { tier: loyalty.tierAfter })}</strong>
          ) : null}
        </p>
      ) : null}
      {sold.unsynced ? <Banner meaning="low">{o("done.kept")}</Banner> : null}
      <div className="grid grid-cols-2 gap-2">
        <Button
          size="lg"
          icon={<Printer aria-hidden="true" className="size-5" />}
          onClick={() => {
            if (!sold.unsynced) return printReceipt(sold.id);
            setIsReceiptShown(true);
            setIsPrinting(true);
          }}
        >
          {t("done.print")}
        </Button>
        <Button
          size="lg"
          icon={<ReceiptText aria-hidden="true" className="size-5" />}
          aria-expanded={isReceiptShown}
          onClick={() => setIsReceiptShown((before) => !before)}
        >
          {t("done.receipt")}
        </Button>
      </div>
      {till.canMail && !sold.unsynced ? <MailReceipt saleId={sold.id} /> : null}
      <Button ref={next} look="primary" size="xl" wide onClick={onNew}>
        {t("done.newSale")}
      </Button>
      {/* below the buttons: opening it moves none of them */}
      {!isReceiptShown ? null : sold.unsynced ? (
        <Suspense>
          <LocalReceipt
            entryKey={sold.unsynced}
            till={till}
            isPrinting={isPrinting}
            onPrinted={() => setIsPrinting(false)}
          />
        </Suspense>
      ) : (
        <ReceiptView saleId={sold.id} />
      )}
    </div>
  );
}
