// Promises that every page opens in the person's own theme and language, without a flash and without a network font.
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { directionOf } from "@/lib/i18n/locales";
import { Words } from "@/lib/i18n/words";
import { themeAttribute, themeCookie, themeScript, toTheme } from "@/lib/theme/theme";
import { mono, sans, sansExtended } from "./fonts";
import "./globals.css";
import { Providers } from "./providers";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("product"), template: `%s · ${t("product")}` },
    description: t("promise"),
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#131416" },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const locale = await getLocale();
  const theme = toTheme((await cookies()).get(themeCookie)?.value);
  return (
    <html
      lang={locale}
      dir={directionOf(locale)}
      data-theme={themeAttribute(theme)}
      className={`${sans.variable} ${sansExtended.variable} ${mono.variable} font-sans`}
      suppressHydrationWarning
    >
      <head>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <Words>
          <Providers nonce={nonce} direction={directionOf(locale)}>
            <div id="root">{children}</div>
          </Providers>
        </Words>
      </body>
    </html>
  );
}
