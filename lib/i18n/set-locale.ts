// Keeps a person's choice of language for a year; the page is drawn anew by whoever calls.
import { type Locale, localeCookie } from "./locales";

export function setLocale(locale: Locale) {
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`;
}
