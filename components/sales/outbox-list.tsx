// Promises every sale that was rung up without the server: its number, when, how much, whether it has been sent, and why not.
"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import type { makeFormat } from "@/lib/format/use-format";
import { type Entry, isReadable } from "@/lib/sales/outbox/entry";

interface ListProps {
  entries: readonly Entry[];
  format: ReturnType<typeof makeFormat>;
  choices?: (entry: Entry) => ReactNode;
}

export function OutboxList({ entries, format, choices }: ListProps) {
  const o = useTranslations("offline");
  return (
    <ul aria-label={o("outbox.recent")} className="line divide-y divide-line overflow-hidden rounded-md bg-surface">
      {entries.map((entry) => (
        <li key={entry.key} className="figure flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 text-sm">
          <span className="min-w-0 flex-1">
            <span className="block font-medium">{isReadable(entry) ? entry.sale.receiptNumber : entry.key}</span>
            <span className="block truncate text-muted text-xs">
              {isReadable(entry) ? `${format.time(entry.sale.soldAt)} · ${entry.shown?.staff ?? ""}` : null}
            </span>
          </span>
          <State entry={entry} />
          <span className="font-medium">{isReadable(entry) ? format.money(entry.sale.total) : null}</span>
          {entry.state === "attention" ? (
            <div className="flex w-full flex-wrap items-center gap-2 pb-1">
              <p className="min-w-0 flex-1 text-out text-xs">
                {entry.problem?.code === "unreadable" ? o("outbox.unreadable") : entry.problem?.detail}
              </p>
              {choices?.(entry)}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function State({ entry }: { entry: Entry }) {
  const o = useTranslations("offline");
  if (entry.state === "sent")
    return entry.outcome === "shortage" ? (
      <Badge meaning="low">{o("outbox.shortage")}</Badge>
    ) : (
      <Badge meaning="good">{o("outbox.sent")}</Badge>
    );
  if (entry.state === "set_aside") return <Badge meaning="plain">{o("outbox.setAside")}</Badge>;
  return <Badge meaning={entry.state === "attention" ? "out" : "low"}>{o("done.unsynced")}</Badge>;
}
