// Promises that the list of receipts begins with those only this till knows, each marked as not sent yet.
"use client";

import type { makeFormat } from "@/lib/format/use-format";
import { isUnsynced } from "@/lib/sales/outbox/entry";
import { useOutboxList } from "@/lib/sales/use-outbox";
import { OutboxList } from "./outbox-list";

export function UnsyncedReceipts({ format }: { format: ReturnType<typeof makeFormat> }) {
  const { entries } = useOutboxList();
  const unsynced = entries.filter(isUnsynced);
  return unsynced.length === 0 ? null : <OutboxList entries={unsynced} format={format} />;
}
