// Promises a way through a long list by cursor: what is shown of how many, and the next piece.
"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormat } from "@/lib/format/use-format";
import { Button } from "./button";

export interface PaginationProps {
  shown: number;
  /** Left out where nobody counted. */
  total?: number;
  onPrevious?: () => void;
  onNext?: () => void;
  isBusy?: boolean;
}

export function Pagination({ shown, total, onPrevious, onNext, isBusy }: PaginationProps) {
  const t = useTranslations("ui");
  const format = useFormat();
  return (
    <nav aria-label={t("pages")} className="flex items-center justify-between gap-4 px-5 py-2.5">
      <p className="figure text-muted text-sm" aria-live="polite">
        {total === undefined
          ? t("shown", { shown: format.number(shown) })
          : t("shownOf", { shown: format.number(shown), total: format.number(total) })}
      </p>
      <div className="flex gap-2">
        <Button
          size="sm"
          disabled={!onPrevious}
          onClick={onPrevious}
          icon={<ChevronLeft aria-hidden="true" className="size-4 rtl:rotate-180" />}
        >
          {t("previous")}
        </Button>
        <Button size="sm" disabled={!onNext} isBusy={isBusy} onClick={onNext}>
          {t("next")}
          <ChevronRight aria-hidden="true" className="size-4 rtl:rotate-180" />
        </Button>
      </div>
    </nav>
  );
}
