// Promises that every page begins the same way: its name, one sentence, the one or two things done most here.
import type { ReactNode } from "react";
import { cx } from "@/lib/ui/cx";

export interface PageHeaderProps {
  title: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  /** Above the title: the way back, such as a link to the list. */
  before?: ReactNode;
  className?: string;
}

export function PageHeader({ title, hint, actions, before, className }: PageHeaderProps) {
  return (
    <header className={cx("mb-5 flex flex-wrap items-end gap-x-6 gap-y-3 lg:mb-6", className)}>
      <div className="min-w-0 flex-1">
        {before ? <div className="mb-1 text-muted text-sm">{before}</div> : null}
        <h1 className="font-semibold text-xl">{title}</h1>
        {hint ? <p className="mt-1 text-muted text-sm">{hint}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2 max-sm:basis-full">{actions}</div> : null}
    </header>
  );
}
