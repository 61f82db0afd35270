// Promises that an entry's reason is in words: the program's own codes are translated, what a person wrote is shown as written.
"use client";

import { useTranslations } from "next-intl";

const codes = ["earned", "redeemed", "refund", "sale", "birthday", "merged", "issued"] as const;
type Code = (typeof codes)[number];

export function EntryReason({ reason }: { reason: string }) {
  const t = useTranslations("customers");
  return codes.includes(reason as Code) ? t(`because.${reason as Code}`) : reason;
}
