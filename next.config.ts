import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { doorHeaders, securityHeaders } from "./lib/http/security-headers";

const listed = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** The build goes where `STOCKPROOF_DIST` says, so that tests never build over a running shop. */
const config: NextConfig = {
  distDir: process.env.STOCKPROOF_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    { source: "/:path*", headers: listed(securityHeaders) },
    { source: "/api/:path*", headers: listed(doorHeaders) },
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
