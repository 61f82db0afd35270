/** Tills: paired by a code, listed, revoked; another org sees none of it. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { DELETE as revokeDevice } from "@/app/api/devices/[id]/route";
import { GET as listDevices } from "@/app/api/devices/route";
import { POST as makeCode } from "@/app/api/registers/[id]/pairing-codes/route";
import { POST as pair } from "@/app/api/registers/pair/route";
import { GET as whoAmI, POST as signIn } from "@/app/api/session/route";
import { POST as dismiss } from "@/app/api/staff/[id]/dismissal/route";
import { given, type Shop } from "@/db/testing/given";
import { giveCode, pairedTill } from "@/db/testing/paired-till";
import { sql } from "@/db/testing/sql";
import { useStackEnvironment, visitor } from "@/db/testing/visitor";

let shop: Shop;

beforeAll(async () => {
  useStackEnvironment();
  shop = await given({}, { pins: true });
});

test("a code pairs one browser, once; a demo code any number, but only on this machine", async () => {
  const code = await giveCode(shop);
  const first = await visitor().send("POST", pair, { body: { code: ` ${code.toLowerCase()} ` } });
  expect(first).toMatchObject({
    status: 200,
    body: { register: { id: shop.register, name: "Till 1" }, store: { id: shop.store }, org: { id: shop.org } },
  });
  expect(first.headers.get("set-cookie")).toMatch(
    /^__Host-device=[0-9a-f-]{36}\.[\w-]{43}; .*Path=\/; Secure; HttpOnly; SameSite=Strict$/,
  );
  expect(await visitor().send("POST", pair, { body: { code } })).toMatchObject({
    status: 401,
    body: { code: "pairing_code_wrong" },
  });
  expect((await visitor().send("POST", pair, { body: { code: await giveCode(shop, { expired: true }) } })).status).toBe(
    401,
  );
  const demo = await giveCode(shop, { demo: true, expired: true });
  for (let use = 0; use < 3; use++)
    expect((await visitor().send("POST", pair, { body: { code: demo } })).status).toBe(200);
  const elsewhere: Record<string, string>[] = [
    { "x-stockproof-local": "0" },
    { host: "shop.example:3000" },
    { "x-real-ip": "1.2.3.4" },
  ];
  for (const headers of elsewhere) {
    expect((await visitor().send("POST", pair, { body: { code: demo }, headers })).body.code).toBe(
      "pairing_code_wrong",
    );
  }
});

test("a pairing whose answer was lost is asked again under its key: the same browser, and only its new secret opens", async () => {
  const code = await giveCode(shop);
  const key = randomUUID();
  const lost = await visitor().send("POST", pair, { body: { code }, key });
  const till = visitor();
  const again = await till.send("POST", pair, { body: { code }, key });
  expect([again.status, again.body]).toEqual([200, lost.body]);
  expect((await till.send("POST", signIn, { body: { pin: "1111" } })).status).toBe(200);
  const [cookie] = (lost.headers.get("set-cookie") ?? "").split(";");
  const tooLate = await visitor().send("POST", signIn, { body: { pin: "1111" }, headers: { cookie: cookie ?? "" } });
  expect([tooLate.status, tooLate.body.code]).toEqual([401, "device_unknown"]);
  const { id } = again.body.device as { id: string };
  expect(
    await sql("select count(*)::int as pairings from public.audit_log where org_id = $1 and subject = $2", [
      shop.org,
      `device:${id}`,
    ]),
  ).toEqual([{ pairings: 1 }]);
  expect((await visitor().send("POST", pair, { body: { code }, key: randomUUID() })).body.code).toBe(
    "pairing_code_wrong",
  );
  await sql("update internal.devices set revoked_at = now() where id = $1", [id]);
  expect((await visitor().send("POST", pair, { body: { code }, key })).body.code).toBe("pairing_code_wrong");
});

test("ten browsers with one code at once: one is paired", async () => {
  const code = await giveCode(shop);
  const answers = await Promise.all(Array.from({ length: 10 }, () => visitor().send("POST", pair, { body: { code } })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("a manager makes a code, sees the till that used it, and revokes it: everyone on it is out", async () => {
  const token = await (await pairedTill(shop)).signedIn("manager");
  const key = randomUUID();
  const made = await visitor().send("POST", makeCode, { token, key, params: { id: shop.register } });
  expect(made).toMatchObject({ status: 201, body: { registerId: shop.register } });
  expect((await visitor().send("POST", makeCode, { token, key, params: { id: shop.register } })).body.code).toBe(
    made.body.code,
  );
  const till = visitor();
  const paired = await till.send("POST", pair, { body: { code: made.body.code } });
  const { id } = paired.body.device as { id: string };
  await till.send("POST", signIn, { body: { pin: "1111" } });
  const listed = await visitor().send("GET", listDevices, { token, query: "?limit=1" });
  expect(listed).toMatchObject({
    status: 200,
    body: { devices: [{ id, registerName: "Till 1", revokedAt: null }], nextCursor: id },
  });
  expect((await visitor().send("DELETE", revokeDevice, { token, params: { id } })).status).toBe(200);
  expect((await till.send("GET", whoAmI)).status).toBe(401);
  expect((await till.send("POST", signIn, { body: { pin: "1111" } })).body.code).toBe("device_unknown");
});

test("another org's tills and people are not there", async () => {
  const token = await (await given()).token("owner");
  expect((await visitor().send("POST", makeCode, { token, params: { id: shop.register } })).body.code).toBe(
    "not_found",
  );
  expect((await visitor().send("POST", dismiss, { token, params: { id: shop.people.cashier.id } })).body.code).toBe(
    "not_found",
  );
  const [device] = await sql<{ id: string }>("select id from internal.devices where org_id = $1 limit 1", [shop.org]);
  expect((await visitor().send("DELETE", revokeDevice, { token, params: { id: device?.id ?? "" } })).body.code).toBe(
    "not_found",
  );
});
