/**
 * In which words a refusal is told: to a program in the door's own English, to a person in theirs. Which of the two asks, and in which
 * language, is read from the request; code, status and facts are the same for everyone.
 */
import { type Locale, localeCookie, speaks, toLocale } from "@/lib/i18n/locales";
import type { FactsOf } from "./sentences";
import { type RefusalCode, type RefusalWords, refusals } from "./refusals";
import { german } from "./refusals.de";
import { english } from "./refusals.en";
import { spanish } from "./refusals.es";

const people: Record<Locale, Partial<RefusalWords>> = { en: english, de: german, es: spanish };

export function tell(code: RefusalCode, facts: FactsOf, language: Locale | null): { title: string; detail: string } {
  const words = language === null ? undefined : people[language][code];
  if (!words) return { title: refusals[code].title, detail: refusals[code].say(facts) };
  const [title, say] = words;
  return { title, detail: typeof say === "string" ? say : say(facts) };
}

/** A browser names its languages, and keeps what a person chose; a program names none, or any. */
export function languageOf(headers: { get(name: string): string | null }): Locale | null {
  const accepted = headers.get("accept-language");
  const chosen = new RegExp(`(?:^|;\\s*)${localeCookie}=(\\w+)`).exec(headers.get("cookie") ?? "")?.[1];
  return toLocale(chosen) ?? speaks(accepted);
}
