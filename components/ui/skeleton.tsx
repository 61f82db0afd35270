// Promises that waiting is quiet: nothing for 150 ms, then the shape of what comes.
import { cx } from "@/lib/ui/cx";

/** A grey shape in the final size. Purely CSS: it appears after 150 ms. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx("block animate-appear rounded-sm bg-hover glare:line glare:bg-surface", className)}
    />
  );
}

/** Rows of a table or list in the making. */
export function SkeletonRows({ rows = 6, className }: { rows?: number; className?: string }) {
  return (
    <div className={cx("flex flex-col", className)}>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="line-b flex h-9 items-center gap-6 px-5 last:border-b-0">
          <Skeleton className={cx("h-3", ["w-40", "w-56", "w-32", "w-48"][row % 4])} />
          <Skeleton className="ms-auto h-3 w-12" />
          <Skeleton className="h-3 w-16" />
        </div>
      ))}
    </div>
  );
}
