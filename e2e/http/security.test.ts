/** What every page and door promises a browser: a policy with a fresh nonce, cookies that only this origin sends, no write from elsewhere; and a log without secrets. */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { given } from "../../db/testing/given";
import { testStack } from "../../db/testing/stack";
import { doors } from "@/lib/http/registry";
import { doorsOf } from "../fixtures/door";

const page = async (path: string) => {
  const answer = await fetch(`${testStack().appUrl}${path}`, { headers: { accept: "text/html" } });
  return { headers: answer.headers, html: await answer.text() };
};
const nonceOf = (headers: Headers) => /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];

test.each(["/", "/pos", "/sign-in", "/docs"])(
  "%s has a policy whose nonce is fresh and on each of its scripts",
  async (path) => {
    const [first, second] = [await page(path), await page(path)];
    const policy = first.headers.get("content-security-policy") ?? "";
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "'strict-dynamic'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
    const nonce = nonceOf(first.headers);
    expect(nonce).toBeTruthy();
    expect(nonceOf(second.headers)).not.toBe(nonce);
    const scripts = [...first.html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`) && !tag.includes('type="application/'))).toEqual(
      [],
    );
  },
);

test("session and device cookies are host-only, not readable by scripts, and never sent from elsewhere", async () => {
  const headers = { "content-type": "application/json", origin: testStack().appUrl };
  const paired = await fetch(`${testStack().appUrl}/api/registers/pair`, {
    method: "POST",
    headers: { ...headers, "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ code: "DEMO-1" }),
  });
  const device = paired.headers.getSetCookie();
  const session = await fetch(`${testStack().appUrl}/api/session`, {
    method: "POST",
    headers: { ...headers, cookie: device.map((cookie) => cookie.split(";")[0]).join("; ") },
    body: JSON.stringify({ pin: "1111" }),
  });
  const cookies = [...device, ...session.headers.getSetCookie()];
  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual(["__Host-device", "__Host-session"]);
  for (const cookie of cookies)
    for (const attribute of [/; *Secure/i, /; *HttpOnly/i, /; *SameSite=Strict/i, /; *Path=\/(;|$)/i])
      expect(cookie).toMatch(attribute);
});

const ELSEWHERE: Record<string, string>[] = [
  { origin: "https://elsewhere.example" },
  { "sec-fetch-site": "cross-site" },
];

test("no door is written through from another site, whoever is signed in", async () => {
  const shop = await given({ mug: 1 });
  const owner = doorsOf(await shop.token("owner"));
  const writes = doors.filter(({ method }) => method !== "GET");
  expect(writes.length).toBeGreaterThan(50);
  for (const { method, path } of writes) {
    const url = path.replaceAll(/:\w+/g, () => crypto.randomUUID());
    for (const headers of ELSEWHERE) {
      const { status, body } = await owner(method, url, {}, { headers });
      if (path.startsWith("/api/webhooks/")) continue; // its callers are programs that sign
      expect({ door: `${method} ${path}`, status, code: body.code }).toEqual({
        door: `${method} ${path}`,
        status: 403,
        code: "wrong_origin",
      });
    }
  }
});

test("PINs, tokens, card numbers and codes that went through the doors are in no log", async () => {
  const shop = await given({ mug: 9 });
  const token = await shop.token("cashier");
  const cashier = doorsOf(token);
  const [pin, card, gift] = ["83920175", "4111111111111111", `GIFT-${crypto.randomUUID().slice(0, 8)}`];
  const { inventoryId, priceMinor } = shop.product("mug");
  const lines = [{ inventoryId, quantity: 1 }];
  await cashier("POST", "/api/signatures", { act: "POST /api/stock/write-off", body: { inventoryId }, pin });
  await cashier("POST", "/api/pos/sales", {
    lines,
    payments: [{ method: "card", amount: priceMinor, reference: card }],
  });
  await cashier("POST", "/api/pos/sales", {
    lines,
    payments: [{ method: "gift_card", amount: priceMinor, code: gift }],
  });
  await cashier("POST", "/api/session", { pin });
  await cashier("GET", `/api/customers?q=${card}`);
  const log = readFileSync(join(dirname(process.env["STOCKPROOF_TEST_CONNECTION"] ?? ""), "logs", "app.log"), "utf8");
  expect(log.length).toBeGreaterThan(0);
  for (const secret of [pin, card, gift, token, token.split(".")[2] ?? token]) expect(log).not.toContain(secret);
});
