// Promises one place that always says whether the shop is connected, and how much waits to be sent.
"use client";

import { CloudOff, RefreshCw, Wifi } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/lib/ui/cx";
import { meaningSoft } from "./meaning";

export interface StatusBadgeProps {
  status: "online" | "reconnecting" | "offline";
  /** Sales and changes kept here until there is a connection. */
  waiting?: number;
  onPress?: () => void;
}

const looks = {
  online: { icon: Wifi, soft: meaningSoft.plain },
  reconnecting: { icon: RefreshCw, soft: meaningSoft.low },
  offline: { icon: CloudOff, soft: meaningSoft.low },
};

export function StatusBadge({ status, waiting = 0, onPress }: StatusBadgeProps) {
  const t = useTranslations("ui");
  const { icon: Icon, soft } = looks[status];
  const inside = (
    <>
      <Icon
        aria-hidden="true"
        className={cx(
          "size-3.5 shrink-0",
          status === "online" && "text-good",
          status === "reconnecting" && "animate-spin",
        )}
      />
      <span
        role={onPress ? undefined : "status"}
        className={status === "online" && waiting === 0 ? "max-sm:sr-only" : undefined}
      >
        {t(`status.${status}`)}
        {waiting > 0 ? <span className="figure"> · {t("status.waiting", { count: waiting })}</span> : null}
      </span>
    </>
  );
  const look = cx(
    "line inline-flex h-8 items-center gap-1.5 whitespace-nowrap rounded-full px-2.5 font-medium sm:px-3 text-xs glare:border-current",
    soft,
  );
  if (!onPress) return <span className={look}>{inside}</span>;
  // the status is around the button: inside it would be no part of the button's name
  return (
    <span role="status" className="contents">
      <button type="button" onClick={onPress} className={cx(look, "target hover:border-line-strong")}>
        {inside}
      </button>
    </span>
  );
}
