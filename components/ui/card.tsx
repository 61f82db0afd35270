// Promises one sheet of paper: a line around, a title, what belongs to it.
import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/lib/ui/cx";

export interface CardProps extends Omit<ComponentProps<"section">, "title"> {
  title?: ReactNode;
  hint?: ReactNode;
  /** Right of the title: one or two small buttons. */
  actions?: ReactNode;
  /** Lists and tables run to the edge. */
  isFlush?: boolean;
}

export function Card({ title, hint, actions, isFlush = false, className, children, ...props }: CardProps) {
  return (
    <section className={cx("line min-w-0 rounded-md bg-surface", isFlush && "overflow-hidden", className)} {...props}>
      {title || actions ? (
        <header className={cx("flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pt-4", isFlush ? "pb-4" : "pb-1")}>
          <div className="min-w-[min(100%,10rem)] flex-1">
            {title ? <h2 className="font-semibold text-base">{title}</h2> : null}
            {hint ? <p className="text-muted text-sm">{hint}</p> : null}
          </div>
          {actions}
        </header>
      ) : null}
      <div className={isFlush ? undefined : "px-5 pt-3 pb-5"}>{children}</div>
    </section>
  );
}
