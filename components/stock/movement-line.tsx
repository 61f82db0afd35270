// Promises one movement as a person reads it: when, what, how much, before and after, where, who, why, and what it belongs to.
"use client";

import { PenLine, Undo2 } from "lucide-react";
import { Link } from "@/components/ui/link";
import { useTranslations } from "next-intl";
import { useShopFormat } from "@/lib/staff/use-viewer";
import type { LedgerLine } from "@/lib/stock/stock";
import { cx } from "@/lib/ui/cx";
import { ReferenceLink } from "./reference-link";

export interface MovementLineProps {
  line: LedgerLine;
  hasProduct?: boolean;
  /** Opens the movement's evidence. */
  onOpen?: () => void;
}

export function MovementLine({ line, hasProduct = true, onOpen }: MovementLineProps) {
  const t = useTranslations("stock");
  const format = useShopFormat();
  const change = format.quantity(line.quantityChange, line.unit, { signed: true });
  const isIn = !line.quantityChange.startsWith("-");
  return (
    <li className="line-b flex scroll-mt-16 items-start gap-3 px-5 py-2.5 text-sm last:border-b-0">
      <time dateTime={line.createdAt} className="figure w-24 shrink-0 text-muted text-xs leading-5">
        {format.time(line.createdAt)}
      </time>
      <div className="min-w-0 flex-1">
        <p className="leading-5">
          {hasProduct ? (
            <>
              <Link
                href={`/stock/products/${line.productId}`}
                className="inline-flex min-h-6 items-center font-medium hover:underline"
              >
                {line.productName}
              </Link>{" "}
            </>
          ) : null}
          <span className={hasProduct ? "text-muted" : "font-medium"}>
            {t(`type.${line.type}`)} · {line.locationName}
            {line.lotCode ? ` · ${line.lotCode}` : ""}
          </span>
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-muted text-xs leading-5">
          <span>{line.staffName ?? t("system")}</span>
          {line.reason ? <span>{reasonWord(t, line.reason)}</span> : null}
          <ReferenceLink line={line} />
          {line.signedBy ? (
            <Link
              href={`/ledger/signatures/${line.signatureId}`}
              className="inline-flex min-h-6 items-center gap-1 underline hover:text-ink"
            >
              <PenLine aria-hidden="true" className="size-3" />
              {t("signedBy", { name: line.signedBy })}
            </Link>
          ) : null}
          {line.reversedBy ? (
            <span className="inline-flex items-center gap-1 text-low">
              <Undo2 aria-hidden="true" className="size-3" />
              {t("reversed")}
            </span>
          ) : null}
        </p>
      </div>
      <div className="shrink-0 text-end">
        <p className={cx("figure font-medium leading-5", isIn ? "text-good" : "text-ink")}>
          {onOpen ? (
            <button
              type="button"
              onClick={onOpen}
              aria-label={t("movement.open", { quantity: change })}
              className="target rounded-sm underline decoration-dotted underline-offset-4"
            >
              {change}
            </button>
          ) : (
            change
          )}
        </p>
        <p className="figure text-muted text-xs leading-5">
          {format.quantity(line.quantityBefore)} → {format.quantity(line.quantityAfter)}
        </p>
      </div>
    </li>
  );
}

/** Reasons that the screens offer have words; any other is shown as it was typed. */
export function reasonWord(t: ReturnType<typeof useTranslations<"stock">>, reason: string): string {
  return t.has(`reason.${reason}`) ? t(`reason.${reason}`) : reason;
}
