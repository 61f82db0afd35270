/** The list of refusals in TypeScript and the one the migrations write say the same. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type RefusalCode, refusals, sentenceFor } from "./refusals";

const folder = new URL("../../db/migrations/", import.meta.url);
const sql = readdirSync(folder)
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");
const written = [...sql.matchAll(/insert into internal\.refusals[^;]*;/g)].flatMap(([statement]) =>
  [...statement.matchAll(/\('(\w+)', (\d+), '((?:[^']|'')+)'\)/g)].map(([, code = "", status, title = ""]) => ({
    code,
    status: Number(status),
    title: title.replaceAll("''", "'"),
  })),
);

test("every refusal of the database has its sentence here, with the same status and title", () => {
  expect(written.length).toBeGreaterThan(40);
  for (const { code, status, title } of written)
    expect(refusals, code).toHaveProperty(code, expect.objectContaining({ status, title }));
});

test("every refusal makes a sentence of whatever facts it is given", () => {
  for (const code of Object.keys(refusals) as RefusalCode[]) {
    for (const facts of [{}, { short: [null, 5, {}] }, { short: "no list", problems: 7 }])
      expect(sentenceFor(code, facts)).toMatch(/[.!]$/);
  }
});

test("a sentence holds the numbers", () => {
  const short = [
    { sku: "MUG", requested: "2", available: "1", leased: "1" },
    { sku: "TEA", requested: "0.5", available: "0" },
  ];
  expect(sentenceFor("insufficient_stock", { short })).toBe(
    "Not enough stock. MUG: 2 wanted, 1 left (1 leased to tills); TEA: 0.5 wanted, 0 left.",
  );
  expect(sentenceFor("payment_mismatch", { total: 490, paid: 400 })).toBe(
    "The total is 490, paid are 400 (minor units).",
  );
});
