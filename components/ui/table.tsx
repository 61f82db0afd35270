// Promises the back office's home: a head that stays, rows of 36 px, figures on the right, and rows that arrow keys walk.
import type { ComponentProps } from "react";
import { cx } from "@/lib/ui/cx";

/** What scrolls must be reached by keyboard, so that its arrow keys have somewhere to work. */
const reachable = { tabIndex: 0 };

/** What a finger may hit beside a button is taller than a row: in the last one it would make the frame scroll by some pixels. */
const spill = "[&_tbody>tr:last-child_.target]:after:h-full";

/** Scrolls inside itself, so that the head can stay and a phone never scrolls the page sideways. */
export function TableFrame({ className, label, ...props }: ComponentProps<"div"> & { label: string }) {
  return (
    <div
      role="region"
      aria-label={label}
      {...reachable}
      className={cx("relative overflow-auto focus-visible:-outline-offset-2", spill, className)}
      {...props}
    />
  );
}

export function Table({ className, ...props }: ComponentProps<"table">) {
  return <table className={cx("w-full border-separate border-spacing-0 text-sm", className)} {...props} />;
}

export interface CellProps {
  /** Figures align right so that their digits stand below each other. */
  isFigure?: boolean;
}

export function Th({ isFigure, className, ...props }: ComponentProps<"th"> & CellProps) {
  return (
    <th
      scope="col"
      className={cx(
        "line-b sticky top-0 z-10 h-9 bg-surface px-2 font-medium text-muted text-xs first:ps-5 last:pe-5 sm:not-first:ps-3 sm:not-last:pe-3 md:whitespace-nowrap",
        isFigure ? "text-end" : "text-start",
        className,
      )}
      {...props}
    />
  );
}

export function Td({ isFigure, className, ...props }: ComponentProps<"td"> & CellProps) {
  return (
    <td
      className={cx(
        "line-b h-9 px-2 py-1.5 first:ps-5 last:pe-5 sm:not-first:ps-3 sm:not-last:pe-3 has-[>button]:py-0 group-last/row:border-b-0",
        isFigure && "figure whitespace-nowrap text-end",
        className,
      )}
      {...props}
    />
  );
}

export function Tr({ className, ...props }: ComponentProps<"tr">) {
  return <tr className={cx("group/row", props.onClick && "cursor-pointer hover:bg-hover", className)} {...props} />;
}
