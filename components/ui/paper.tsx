// Promises that what is printed looks designed: a receipt roll of 80 mm, a sheet of A4 or a label, on screen as on paper.
import type { ReactNode } from "react";
import { cx } from "@/lib/ui/cx";

export type PaperKind = "receipt" | "sheet" | "label";

const looks: Record<PaperKind, string> = {
  receipt: "w-[80mm] p-[4mm] text-[9.5pt] leading-[1.45] [page:receipt]",
  sheet: "w-[210mm] max-w-full p-[16mm] max-sm:p-4 text-[10pt] [page:sheet] print:w-auto print:p-0!",
  label: "h-[30mm] w-[50mm] overflow-hidden p-[2mm] text-[8pt] leading-tight break-after-page [page:label]",
};

/** Always ink on white, whatever the screen's theme; only papers are printed where a page holds one. */
export function Paper({ kind, children, className }: { kind: PaperKind; children: ReactNode; className?: string }) {
  return (
    <article
      data-paper={kind}
      className={cx(
        "mx-auto bg-white text-black shadow-float [color-scheme:light] print:shadow-none",
        looks[kind],
        className,
      )}
    >
      {children}
    </article>
  );
}

export interface PaperLineProps {
  left: ReactNode;
  right?: ReactNode;
  /** Below the left part, in small type: «2 × 4.90». */
  note?: ReactNode;
  isTotal?: boolean;
}

/** One line of a receipt: words on the left, aligned figures in mono on the right. */
export function PaperLine({ left, right, note, isTotal = false }: PaperLineProps) {
  return (
    <div
      className={cx(
        "flex items-baseline justify-between gap-[3mm]",
        isTotal ? "py-[1mm] font-bold text-[15pt]" : "font-mono",
      )}
    >
      <span className="min-w-0">
        {left}
        {note ? <span className="block text-[8pt]">{note}</span> : null}
      </span>
      {right === undefined ? null : <span className="shrink-0 whitespace-nowrap font-mono">{right}</span>}
    </div>
  );
}

export function PaperRule() {
  return <hr className="my-[2mm] border-black border-t border-dashed" />;
}
