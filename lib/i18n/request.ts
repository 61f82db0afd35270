// Promises that a request is answered in one language and one time zone, the same on the server and in the browser.
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { readViewer } from "@/lib/staff/read-viewer";
import { chooseLocale, defaultLocale, localeCookie, toLocale, toTimeZone } from "./locales";
import { readMessages } from "./messages";

/** A shop's day is the shop's own, wherever its screens are; without a session, or with the database away, it is the server's. */
async function shopTimeZone(): Promise<string | undefined> {
  try {
    return toTimeZone((await readViewer())?.org.timeZone);
  } catch {
    return undefined;
  }
}

export default getRequestConfig(async () => {
  const jar = await cookies();
  const locale = chooseLocale(toLocale(jar.get(localeCookie)?.value), (await headers()).get("accept-language"));
  const timeZone = (await shopTimeZone()) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { locale, timeZone, messages: await readMessages(toLocale(locale) ?? defaultLocale) };
});
