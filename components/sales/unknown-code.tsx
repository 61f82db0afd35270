// Promises that an unknown barcode stops nobody: it says what was read and offers the next step, without a window to dismiss.
"use client";

import { ScanBarcode, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Link } from "@/components/ui/link";
import { howMay } from "@/lib/staff/permissions";
import type { Role } from "@/lib/staff/permissions";

interface UnknownCodeProps {
  code: string;
  role: string;
  onSearch: () => void;
  onClose: () => void;
}

export function UnknownCode({ code, role, onSearch, onClose }: UnknownCodeProps) {
  const t = useTranslations("sales");
  return (
    <div
      role="alert"
      className="line absolute inset-x-0 top-full z-10 mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border-out/30 bg-out-soft ps-4 text-sm shadow-float"
    >
      <ScanBarcode aria-hidden="true" className="size-5 shrink-0 text-out" />
      <p className="min-w-0 flex-1 py-2.5">
        {t("unknown.text")} <code className="font-medium">{code}</code>
      </p>
      <Button look="quiet" onClick={onSearch}>
        {t("unknown.search")}
      </Button>
      {howMay(role as Role, "catalogue") === null ? null : (
        <Link href={`/settings/catalogue/new?barcode=${encodeURIComponent(code)}`} className={buttonClass("quiet")}>
          {t("unknown.create")}
        </Link>
      )}
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
