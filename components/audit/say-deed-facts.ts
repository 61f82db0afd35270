/** What the log wrote of a deed, in the reader's words: sums as money, numbers of rows by their end; what has no word yet stays as it was written. */
import type { makeFormat } from "@/lib/format/use-format";
import { sayAct, type T } from "./say-act";

type Format = ReturnType<typeof makeFormat>;

const SUMS = new Set([
  "amount",
  "float",
  "expected",
  "counted",
  "total",
  "priceMinor",
  "priceBefore",
  "balance",
  "credit",
]);
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

export function sayDeedFacts(t: T, format: Format, facts: Record<string, unknown>): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const key = `log.fact.${name}` as "log.fact.amount";
      return `${t.has(key) ? t(key) : name} ${sayValue(t, format, name, value)}`;
    })
    .join(" · ");
}

function sayValue(t: T, format: Format, name: string, value: unknown): string {
  if (typeof value === "number") return SUMS.has(name) ? format.money(value) : format.number(value);
  if (typeof value === "boolean") return value ? t("log.yes") : t("log.no");
  if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    return value.map((one) => sayValue(t, format, name, one)).join(", ");
  if (typeof value !== "string") return JSON.stringify(value);
  if (name === "act") return sayAct(t, value);
  return UUID.test(value) ? `…${value.slice(-4)}` : value;
}
