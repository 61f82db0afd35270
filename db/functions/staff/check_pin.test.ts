/** PINs: who they let in, where, and how long wrong ones wait. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { GET as whoAmI, POST as signIn } from "@/app/api/session/route";
import { given, type Shop } from "@/db/testing/given";
import { pairedTill } from "@/db/testing/paired-till";
import { sql } from "@/db/testing/sql";
import { useStackEnvironment, visitor } from "@/db/testing/visitor";

let shop: Shop;

beforeAll(async () => {
  useStackEnvironment();
  shop = await given({}, { pins: true });
});

test("a PIN signs in on a paired till; browsers get a cookie, programs also the token", async () => {
  const till = await pairedTill(shop);
  const said = await till.enter("1111");
  expect(said).toMatchObject({
    status: 200,
    body: {
      staff: { id: shop.people.cashier.id, role: "cashier" },
      register: { id: shop.register },
      store: { id: shop.store },
      org: { id: shop.org },
    },
  });
  expect(said.headers.get("set-cookie")).toMatch(
    /^__Host-session=eyJ[\w.-]+; Max-Age=(900|89\d); Path=\/; Secure; HttpOnly; SameSite=Strict$/,
  );
  expect(await visitor().send("GET", whoAmI, { token: String(said.body.accessToken) })).toMatchObject({
    status: 200,
    body: { staff: { role: "cashier" } },
  });
  const browser = await till.send("POST", signIn, {
    body: { pin: "3333" },
    headers: { "sec-fetch-site": "same-origin", origin: "http://localhost:3000" },
  });
  expect(browser.body).not.toHaveProperty("accessToken");
  expect((await till.send("GET", whoAmI)).body).toMatchObject({ staff: { role: "manager" } });
});

test("a PIN from an unpaired browser is nobody's", async () => {
  expect(await visitor().send("POST", signIn, { body: { pin: "1111" } })).toMatchObject({
    status: 401,
    body: { code: "device_unknown" },
  });
  const forged = visitor({ cookie: `__Host-device=${randomUUID()}.${"x".repeat(43)}` });
  expect((await forged.send("POST", signIn, { body: { pin: "1111" } })).status).toBe(401);
});

test("from the fifth wrong PIN on the till waits, longer each time; other tills do not", async () => {
  const [till, other] = [await pairedTill(shop), await pairedTill(shop)];
  for (let n = 1; n <= 5; n++)
    expect(await till.enter("9999")).toMatchObject({ status: 401, body: { code: "pin_wrong" } });
  const locked = await till.enter("1111");
  expect(locked).toMatchObject({ status: 429, body: { code: "pin_locked" } });
  expect(Number(locked.headers.get("retry-after"))).toBeGreaterThan(25);
  expect((await other.enter("1111")).status).toBe(200);
  const key = `device:${till.deviceId}`;
  for (const seconds of [60, 120, 240, 480, 900, 900]) {
    await sql("update internal.pin_failures set locked_until = now() - interval '1 s' where key = $1", [key]);
    expect((await till.enter("9999")).status).toBe(401);
    expect(Math.abs(Number((await till.enter("1111")).headers.get("retry-after")) - seconds)).toBeLessThanOrEqual(1);
  }
  await sql("update internal.pin_failures set locked_until = now() - interval '1 s' where key = $1", [key]);
  expect((await till.enter("1111")).status).toBe(200);
  expect((await till.enter("9999")).body.code).toBe("pin_wrong");
  const [{ n }] = (await sql(
    "select count(*)::int as n from public.audit_log where org_id = $1 and act = 'pin_wrong' and subject = $2",
    [shop.org, key],
  )) as [{ n: number }];
  expect(n).toBe(12);
});

test("forty PINs tried at once on a till: after the fifth nobody looks any more", async () => {
  const till = await pairedTill(shop);
  const tried = await Promise.all(Array.from({ length: 40 }, (_, n) => till.enter(String(5_000 + n))));
  expect(tried.filter(({ body }) => body.code === "pin_wrong")).toHaveLength(5);
  expect(tried.filter(({ body }) => body.code === "pin_locked")).toHaveLength(35);
});

test("fifty people sign in on one till at once", async () => {
  const till = await pairedTill(shop);
  const started = performance.now();
  const answers = await Promise.all(Array.from({ length: 50 }, () => till.enter("1111")));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(performance.now() - started).toBeLessThan(20_000);
});
