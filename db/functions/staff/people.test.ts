/** People at the doors: pairing, PINs and their lock-out, sessions that end at once, signatures. */
import { createHash, randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { DELETE as revokeDevice } from "@/app/api/devices/[id]/route";
import { GET as listDevices } from "@/app/api/devices/route";
import { POST as makeCode } from "@/app/api/registers/[id]/pairing-codes/route";
import { POST as pair } from "@/app/api/registers/pair/route";
import { DELETE as signOut, GET as whoAmI, POST as signIn } from "@/app/api/session/route";
import { POST as dismiss } from "@/app/api/staff/[id]/dismissal/route";
import { PUT as setPin } from "@/app/api/staff/[id]/pin/route";
import { given, type Shop } from "@/db/testing/given";
import { sql, sqlOne } from "@/db/testing/sql";
import { testStack } from "@/db/testing/stack";
import { useStackEnvironment, visitor } from "@/db/testing/visitor";
import { handle } from "@/lib/http/handle";
import { door } from "@/lib/http/door";
import { quantity } from "@/lib/http/fields";
import { hashPin, pinLookup } from "@/lib/staff/pin-hash";
import { supabaseForSignIn } from "@/lib/supabase/server";
import { z } from "zod";

const PINS = { cashier: "1111", supervisor: "2222", manager: "3333", owner: "4444" } as const;
let shop: Shop;

beforeAll(async () => {
  useStackEnvironment();
  shop = await given({ mug: 3 });
  for (const [role, pin] of Object.entries(PINS)) await givePin(shop.people[role as keyof typeof PINS].id, pin);
});

async function givePin(staffId: string, pin: string) {
  const { pepper } = testStack();
  await sql("insert into internal.pins (org_id, staff_id, lookup, hash) values ($1, $2, $3, $4)", [
    shop.org,
    staffId,
    pinLookup(pepper, shop.org, pin),
    await hashPin(pepper, shop.org, pin),
  ]);
}

async function giveCode(more: { demo?: boolean; expired?: boolean } = {}): Promise<string> {
  const code = randomUUID().slice(0, 8).toUpperCase();
  await sql(
    "insert into internal.pairing_codes (code_hash, org_id, register_id, is_demo, expires_at) values ($1, $2, $3, $4, now() + $5::interval)",
    [
      createHash("sha256").update(code).digest("hex"),
      shop.org,
      shop.register,
      more.demo ?? false,
      more.expired ? "-1 s" : "1 h",
    ],
  );
  return code;
}

/** A browser paired with the till; `signedIn` also signs someone in and gives their token. */
async function pairedTill() {
  const till = visitor();
  expect((await till.send("POST", pair, { body: { code: await giveCode() } })).status).toBe(200);
  const enter = (pin: string) => till.send("POST", signIn, { body: { pin } });
  const signedIn = async (role: keyof typeof PINS) => String((await enter(PINS[role])).body.accessToken);
  return { ...till, enter, signedIn, deviceId: till.cookies.get("__Host-device")?.split(".")[0] ?? "" };
}

test("a code pairs one browser, once; a demo code any number, but only on this machine", async () => {
  const code = await giveCode();
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
  expect((await visitor().send("POST", pair, { body: { code: await giveCode({ expired: true }) } })).status).toBe(401);
  const demo = await giveCode({ demo: true, expired: true });
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

test("ten browsers with one code at once: one is paired", async () => {
  const code = await giveCode();
  const answers = await Promise.all(Array.from({ length: 10 }, () => visitor().send("POST", pair, { body: { code } })));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test("a PIN signs in on a paired till; browsers get a cookie, programs also the token", async () => {
  const till = await pairedTill();
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
  const [till, other] = [await pairedTill(), await pairedTill()];
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
  const till = await pairedTill();
  const tried = await Promise.all(Array.from({ length: 40 }, (_, n) => till.enter(String(5_000 + n))));
  expect(tried.filter(({ body }) => body.code === "pin_wrong")).toHaveLength(5);
  expect(tried.filter(({ body }) => body.code === "pin_locked")).toHaveLength(35);
});

test("fifty people sign in on one till at once", async () => {
  const till = await pairedTill();
  const started = performance.now();
  const answers = await Promise.all(Array.from({ length: 50 }, () => till.enter("1111")));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("tokens that are forged, foreign, unsigned or expired are nobody's", async () => {
  const claims = shop.claims("owner");
  const sign = (secret: string, more: { issuer?: string; audience?: string; expires?: string } = {}) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(more.issuer ?? "stockproof")
      .setAudience(more.audience ?? "authenticated")
      .setIssuedAt()
      .setExpirationTime(more.expires ?? "5m")
      .sign(new TextEncoder().encode(secret));
  const { jwtSecret } = testStack();
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify({ ...claims, iss: "stockproof", aud: "authenticated", iat: 1, exp: 9e9 })).toString("base64url")}.`;
  const bad = [
    await sign("another-secret-of-thirty-two-letters"),
    await sign(jwtSecret, { issuer: "elsewhere" }),
    await sign(jwtSecret, { audience: "anon" }),
    await sign(jwtSecret, { expires: "-1s" }),
    unsigned,
    "sp_unknown",
    "x",
    "a.b.c",
  ];
  for (const token of bad)
    expect(await visitor().send("GET", whoAmI, { token })).toMatchObject({
      status: 401,
      body: { code: "not_signed_in" },
    });
  expect((await visitor().send("GET", whoAmI, { token: await sign(jwtSecret) })).status).toBe(200);
  expect((await visitor().send("GET", whoAmI, { headers: { authorization: "Basic eDp5" } })).status).toBe(401);
});

test("signing out ends the session for every holder of its token", async () => {
  const till = await pairedTill();
  const token = await till.signedIn("cashier");
  expect((await till.send("DELETE", signOut, { key: null })).status).toBe(200);
  expect(till.cookies.has("__Host-session")).toBe(false);
  expect((await visitor().send("GET", whoAmI, { token })).body.code).toBe("not_signed_in");
});

test("the dismissed are out at once, and their PIN with them", async () => {
  const { person } = await shop.hire("cashier");
  await givePin(person.id, "7070");
  const till = await pairedTill();
  const token = String((await till.enter("7070")).body.accessToken);
  const [manager, owner] = [await till.signedIn("manager"), await till.signedIn("owner")];
  const params = { id: person.id };
  expect(await visitor().send("POST", dismiss, { token: manager, params })).toMatchObject({
    status: 403,
    body: { code: "forbidden", facts: { role: "manager" } },
  });
  const key = randomUUID();
  expect(await visitor().send("POST", dismiss, { token: owner, params, key })).toMatchObject({
    status: 200,
    body: { staff: { isActive: false } },
  });
  const again = await visitor().send("POST", dismiss, { token: owner, params, key });
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([200, "true"]);
  expect((await visitor().send("GET", whoAmI, { token })).status).toBe(401);
  expect((await till.enter("7070")).body.code).toBe("pin_wrong");
  expect((await visitor().send("POST", dismiss, { token: owner, params: { id: shop.people.owner.id } })).status).toBe(
    403,
  );
});

test("a manager makes a code, sees the till that used it, and revokes it: everyone on it is out", async () => {
  const token = await (await pairedTill()).signedIn("manager");
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

test("the owner gives a PIN; one that someone has is not given twice", async () => {
  const token = await (await pairedTill()).signedIn("owner");
  const { person } = await shop.hire("picker");
  expect(
    (await visitor().send("PUT", setPin, { token, params: { id: person.id }, body: { pin: "1111" } })).body.code,
  ).toBe("pin_taken");
  const key = randomUUID();
  expect(
    (await visitor().send("PUT", setPin, { token, key, params: { id: person.id }, body: { pin: "808080" } })).status,
  ).toBe(200);
  expect(
    (await visitor().send("PUT", setPin, { token, key, params: { id: person.id }, body: { pin: "818181" } })).body.code,
  ).toBe("idempotency_conflict");
  expect((await (await pairedTill()).enter("808080")).body).toMatchObject({ staff: { id: person.id } });
});

test("e-mail and password sign in at the back office, without a till; ten wrong tries and the e-mail waits", async () => {
  const email = `olga-${randomUUID().slice(0, 8)}@corner.example`;
  const { error } = await supabaseForSignIn().auth.signUp({ email, password: "a long password" });
  expect(error).toBeNull();
  await sql("insert into internal.logins (email, org_id, staff_id) values ($1, $2, $3)", [
    email,
    shop.org,
    shop.people.owner.id,
  ]);
  const enter = (password: string, more: object = {}) =>
    visitor().send("POST", signIn, { body: { email: email.toUpperCase(), password, ...more } });
  expect(await enter("a long password")).toMatchObject({
    status: 200,
    body: { staff: { role: "owner" }, register: null, store: { id: shop.store } },
  });
  expect((await enter("a long password", { storeId: randomUUID() })).status).toBe(403);
  for (let n = 0; n < 10; n++) expect((await enter("wrong")).body.code).toBe("credentials_wrong");
  expect(await enter("a long password")).toMatchObject({ status: 429, body: { code: "too_many" } });
});

test("a PIN beside a body becomes a signature of this act and this body, for one minute", async () => {
  const signedDoor = handle(
    door({
      method: "POST",
      path: "/api/stock/write-off",
      does: "Tests.",
      signed: true,
      approved: true,
      input: z.strictObject({ quantity }),
    }),
    async (_session, _input, { signatureId, approvalId }) => ({ signatureId, approvalId }),
  );
  const till = await pairedTill();
  const token = await till.signedIn("supervisor");
  const send = (body: object) => visitor().send("POST", signedDoor, { token, body: { quantity: "2.50", ...body } });
  const { signatureId } = (await send({ signature: { pin: "3333" } })).body;
  expect(
    await sqlOne(
      'select kind, act, body, signer_role, requested_by, body_hash = internal.body_hash(\'{"quantity": "2.5"}\') as fits, used_at from public.signatures where id = $1',
      [signatureId],
    ),
  ).toEqual({
    kind: "signature",
    act: "POST /api/stock/write-off",
    body: { quantity: "2.5" },
    signer_role: "manager",
    requested_by: shop.people.supervisor.id,
    fits: true,
    used_at: null,
  });
  expect((await send({ signature: { pin: "9876" } })).body).toMatchObject({ code: "signature_invalid", status: 403 });
  expect((await send({ approval: { pin: "2222" } })).body).toMatchObject({ code: "signer_not_allowed" });
  expect((await send({ approval: { pin: "3333" } })).body.approvalId).toMatch(/-/);
  expect((await send({ signature: { id: signatureId } })).body.signatureId).toBe(signatureId);
  expect((await send({ signature: { pin: "3333", role: "owner" } })).body.code).toBe("unknown_member");
});
