/**
 * `npm run new-shop -- --name "Tea & Tins" --owner Iris --email iris@tins.example` makes a business where there is no demo to make it from:
 * on a Supabase of one's own, or beside another one. Password and PIN come from STOCKPROOF_OWNER_PASSWORD and STOCKPROOF_OWNER_PIN, or are
 * drawn and printed once. The shop is the one .env names, else the one that runs in STOCKPROOF_DATA.
 */
import { randomBytes, randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import nextEnv from "@next/env";
import { dataDirFrom, projectDir } from "./stack/paths.ts";

const { values } = parseArgs({
  options: {
    name: { type: "string" },
    owner: { type: "string" },
    email: { type: "string" },
    address: { type: "string" },
    currency: { type: "string", default: "EUR" },
    "time-zone": { type: "string", default: Intl.DateTimeFormat().resolvedOptions().timeZone },
    language: { type: "string", default: "en" },
    tax: { type: "string", default: "VAT" },
    percent: { type: "string", default: "19" },
    "tax-on-top": { type: "boolean", default: false },
    till: { type: "string", default: "Till 1" },
  },
});

function useRunningShop(): void {
  const dir = dataDirFrom();
  const read = (file: string) => JSON.parse(readFileSync(path.join(dir, file), "utf8")) as Record<string, string>;
  const { apiUrl, publishableKey, secretKey } = read("connection.json");
  const { jwtSecret, pepper } = read("secrets.json");
  Object.assign(process.env, {
    SUPABASE_URL: apiUrl,
    SUPABASE_PUBLISHABLE_KEY: publishableKey,
    SUPABASE_SECRET_KEY: secretKey,
    SUPABASE_JWT_SECRET: jwtSecret,
    STOCKPROOF_PEPPER: pepper,
  });
}

nextEnv.loadEnvConfig(projectDir, false, { info: () => {}, error: (line: unknown) => console.error(line) });
if (!process.env.SUPABASE_URL) useRunningShop();

const { shopInput } = await import("../lib/shops/shop.ts");
const { foundShop } = await import("../lib/shops/found-shop.ts");
const password = process.env.STOCKPROOF_OWNER_PASSWORD ?? randomBytes(12).toString("base64url");
const pin = process.env.STOCKPROOF_OWNER_PIN ?? String(randomInt(100_000, 1_000_000));
const read = shopInput.safeParse({
  name: values.name,
  owner: values.owner,
  email: values.email,
  ...(values.address ? { address: values.address } : {}),
  currency: values.currency,
  timeZone: values["time-zone"],
  locale: values.language,
  taxName: values.tax,
  taxPercent: values.percent,
  taxIncluded: !values["tax-on-top"],
  register: values.till,
  password,
  pin,
  closeDemo: false,
});
if (!read.success) {
  for (const issue of read.error.issues) console.error(`${issue.path.join(".")}: ${issue.message}`);
  console.error('For example: npm run new-shop -- --name "Tea & Tins" --owner Iris --email iris@tins.example');
  process.exit(1);
}
try {
  await foundShop(read.data);
  console.log(`${read.data.name} is open. ${read.data.owner} signs in with ${read.data.email}.`);
  if (!process.env.STOCKPROOF_OWNER_PASSWORD) console.log(`Password, shown this once: ${password}`);
  if (!process.env.STOCKPROOF_OWNER_PIN) console.log(`PIN for the till, shown this once: ${pin}`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
