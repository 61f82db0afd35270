// Promises that an entry's reason is in words: the program's own codes are translated, what a person wrote is shown as written.
"use client";

import { useTranslations } from "next-intl";

const codes = ["earned", "redeemed", "refund", "sale", "birthday", "merged", "issued", "topped_up"] as const;
type Code = (typeof codes)[number];

export function EntryReason({ reason }: { reason: string }) {
  const t = useTranslations("customers");
  const code = reason.replaceAll(" ", "_");
  return codes.includes(code as Code) ? t(`because.${code as Code}`) : reason;
}
