// Promises that a request is answered in one language and one time zone, the same on the server and in the browser.
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { chooseLocale, defaultLocale, localeCookie, timeZoneCookie, toLocale, toTimeZone } from "./locales";
import { readMessages } from "./messages";

export default getRequestConfig(async () => {
  const jar = await cookies();
  const locale = chooseLocale(toLocale(jar.get(localeCookie)?.value), (await headers()).get("accept-language"));
  const timeZone = toTimeZone(jar.get(timeZoneCookie)?.value) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { locale, timeZone, messages: await readMessages(toLocale(locale) ?? defaultLocale) };
});
