import type { useTranslations } from "next-intl";

export type T = ReturnType<typeof useTranslations<"audit">>;

/** What was done, in words; a deed that has none yet is shown as it was written down. */
export function sayAct(t: T, act: string): string {
  const key = `log.did.${act
    .toLowerCase()
    .replace(/[^a-z]+/g, "_")
    .replace(/^_|_$/g, "")}`;
  return t.has(key as "log.did.sign_in") ? t(key as "log.did.sign_in") : act;
}
