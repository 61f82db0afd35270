// Promises the till's top line: which till, the search, whether there is a network, who stands here.
"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusBadge, type StatusBadgeProps } from "@/components/ui/status-badge";
import { useViewer } from "@/lib/staff/use-viewer";
import { Keys, useKeysView } from "./keys";
import { Mark } from "./mark";
import { PersonMenu, type PersonMenuProps } from "./person-menu";

export interface TillHeaderProps {
  search: ReactNode;
  status: StatusBadgeProps;
  /** Further small buttons: parked carts, shift. */
  children?: ReactNode;
  mayLeave?: PersonMenuProps["mayLeave"];
}

export function TillHeader({ search, status, children, mayLeave }: TillHeaderProps) {
  const t = useTranslations("shell");
  const viewer = useViewer();
  const [view, setView] = useKeysView();
  return (
    <>
      <Mark className="size-7 shrink-0 max-sm:hidden" />
      <p className="hidden min-w-0 leading-tight lg:block">
        <span className="block truncate font-medium text-sm">{viewer.register?.name ?? t("place.till")}</span>
        <span className="block truncate text-muted text-xs">{viewer.store?.name ?? viewer.org.name}</span>
      </p>
      <div className="mx-auto min-w-0 max-w-xl flex-1">{search}</div>
      {children}
      <StatusBadge {...status} />
      <PersonMenu onKeys={() => setView("sheet")} mayLeave={mayLeave} />
      <Keys role={viewer.staff.role} view={view} onView={setView} />
    </>
  );
}
