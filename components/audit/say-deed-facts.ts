/** What the log wrote of a deed, in the reader's words: sums as money, numbers of rows by their end; what has no word yet stays as it was written. */
import type { makeFormat } from "@/lib/format/use-format";
import { sayAct, type T } from "./say-act";

type Format = ReturnType<typeof makeFormat>;

type Facts = Record<string, unknown>;

const SUMS = new Set(["amount", "float", "expected", "counted", "total", "priceMinor", "priceBefore", "credit"]);
/** Of a customer's account, which counts points or money. */
const OF_AN_ACCOUNT = new Set(["change", "balance"]);
/** Facts that name one of a few things, each with a word of its own. */
const CHOICES = new Set(["how", "account", "role"]);
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

export function sayDeedFacts(t: T, format: Format, facts: Facts): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => {
      const key = `log.fact.${name}` as "log.fact.amount";
      return `${t.has(key) ? t(key) : name} ${sayValue(t, format, isSum(name, facts), sayChoice(t, name, value))}`;
    })
    .join(" · ");
}

const isSum = (name: string, { account }: Facts) => (OF_AN_ACCOUNT.has(name) ? account !== "points" : SUMS.has(name));

function sayChoice(t: T, name: string, value: unknown): unknown {
  if (name === "act") return sayAct(t, String(value));
  const key = `log.word.${String(value)}` as "log.word.pin";
  return CHOICES.has(name) && t.has(key) ? t(key) : value;
}

function sayValue(t: T, format: Format, isMoney: boolean, value: unknown): string {
  if (typeof value === "number") return isMoney ? format.money(value) : format.number(value);
  if (typeof value === "boolean") return value ? t("log.yes") : t("log.no");
  if (Array.isArray(value) && value.every((one) => typeof one !== "object"))
    return value.map((one) => sayValue(t, format, isMoney, one)).join(", ");
  if (typeof value !== "string") return JSON.stringify(value);
  return UUID.test(value) ? `…${value.slice(-4)}` : value;
}
