// Promises rows of a table or list in the making.
import { cx } from "@/lib/ui/cx";
import { Skeleton } from "./skeleton";

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
