// Promises that an unknown barcode stops nobody: it says what was read and offers the next step, without a window to dismiss.
"use client";

import { ScanBarcode, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

export function UnknownCode({ code, onSearch, onClose }: { code: string; onSearch: () => void; onClose: () => void }) {
  const t = useTranslations("sales");
  return (
    <div
      role="alert"
      className="line flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 rounded-md border-out/30 bg-out-soft ps-4 text-sm"
    >
      <ScanBarcode aria-hidden="true" className="size-5 shrink-0 text-out" />
      <p className="min-w-0 flex-1 py-2.5">
        {t("unknown.text")} <code className="font-medium">{code}</code>
      </p>
      <Button look="quiet" onClick={onSearch}>
        {t("unknown.search")}
      </Button>
      <button
        type="button"
        aria-label={t("close")}
        onClick={onClose}
        className="grid size-11 place-items-center rounded-md hover:bg-hover"
      >
        <X aria-hidden="true" className="size-4" />
      </button>
    </div>
  );
}
