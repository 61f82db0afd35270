import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

/** The build goes where `STOCKPROOF_DIST` says, so that tests never build over a running shop. */
const config: NextConfig = {
  distDir: process.env.STOCKPROOF_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(self), usb=(self), serial=(self), microphone=(), geolocation=()" },
      ],
    },
    // What a door hands out is data: a stored SVG that is opened by itself runs nothing.
    {
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
  // Words arrive taken apart (lib/i18n/messages.ts): the browser needs the formatter, not the parser.
  turbopack: {
    resolveAlias: {
      "use-intl/format-message": "./node_modules/use-intl/dist/esm/production/format-message/format-only.js",
    },
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pino", "bwip-js", "ws"],
};

export default createNextIntlPlugin("./lib/i18n/request.ts")(config);
