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
