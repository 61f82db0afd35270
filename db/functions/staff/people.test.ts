/** Sessions and signatures: who is nobody, who is out at once, and what a PIN beside a body becomes. */
import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { POST as sign } from "@/app/api/signatures/route";
import { DELETE as signOut, GET as whoAmI, POST as signIn } from "@/app/api/session/route";
import { POST as dismiss } from "@/app/api/staff/[id]/dismissal/route";
import { PUT as setPin } from "@/app/api/staff/[id]/pin/route";
import { given, type Shop } from "@/db/testing/given";
import { givePin, pairedTill } from "@/db/testing/paired-till";
import { sql, sqlOne } from "@/db/testing/sql";
import { testStack } from "@/db/testing/stack";
import { useStackEnvironment, visitor } from "@/db/testing/visitor";
import { door } from "@/lib/http/door";
import { quantity } from "@/lib/http/fields";
import { handle } from "@/lib/http/handle";
import { supabaseForSignIn } from "@/lib/supabase/server";

let shop: Shop;

beforeAll(async () => {
  useStackEnvironment();
  shop = await given({}, { pins: true });
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

test("a session in use is renewed with its token; one that has been ended is not", async () => {
  const { jwtSecret } = testStack();
  const old = (claims: object) =>
    new SignJWT({ ...claims, role: "authenticated" })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer("stockproof")
      .setAudience("authenticated")
      .setIssuedAt(Math.floor(Date.now() / 1000) - 400)
      .setExpirationTime("5m")
      .sign(new TextEncoder().encode(jwtSecret));
  const token = await old(shop.claims("cashier"));
  const asBearer = await visitor().send("GET", whoAmI, { token });
  const renewed = asBearer.headers.get("x-access-token") ?? "";
  expect(renewed).not.toBe(token);
  expect((await visitor().send("GET", whoAmI, { token: renewed })).headers.get("x-access-token")).toBeNull();
  const asCookie = await visitor({ cookie: `__Host-session=${token}` }).send("GET", whoAmI);
  expect(asCookie.headers.get("set-cookie")).toMatch(/^__Host-session=eyJ/);
  const { person } = await shop.hire("cashier");
  await sql("update internal.sessions set ended_at = now() where id = $1", [person.sessionId]);
  const ended = await old({ ...shop.claims("cashier"), staff_id: person.id, session_id: person.sessionId });
  expect((await visitor().send("GET", whoAmI, { token: ended })).body.code).toBe("not_signed_in");
});

test("signing out ends the session for every holder of its token", async () => {
  const till = await pairedTill(shop);
  const token = await till.signedIn("cashier");
  expect((await till.send("DELETE", signOut, { key: null })).status).toBe(200);
  expect(till.cookies.has("__Host-session")).toBe(false);
  expect((await visitor().send("GET", whoAmI, { token })).body.code).toBe("not_signed_in");
});

test("the dismissed are out at once, and their PIN with them", async () => {
  const { person } = await shop.hire("cashier");
  await givePin(shop.org, person.id, "7070");
  const till = await pairedTill(shop);
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
  const last = await visitor().send("POST", dismiss, { token: owner, params: { id: shop.people.owner.id } });
  expect(last).toMatchObject({ status: 409, body: { code: "last_owner" } });
});

test("the owner gives a PIN; one that someone has is not given twice", async () => {
  const token = await (await pairedTill(shop)).signedIn("owner");
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
  expect((await (await pairedTill(shop)).enter("808080")).body).toMatchObject({ staff: { id: person.id } });
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
  const till = await pairedTill(shop);
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

test("a signature asked for again under its key is the same one; without a key, or for another body or signer, it is refused", async () => {
  const token = await (await pairedTill(shop)).signedIn("supervisor");
  const inventoryId = randomUUID();
  const ask = (key: string | null, delta = 12, pin = "3333") =>
    visitor().send("POST", sign, {
      token,
      key,
      body: {
        pin,
        act: "/api/stock/adjust",
        body: { inventoryId, delta, reason: "recount" },
      },
    });
  const key = randomUUID();
  const [first, again] = [await ask(key), await ask(key)];
  expect([first.status, first.headers.get("idempotency-replayed")]).toEqual([201, null]);
  expect([again.status, again.headers.get("idempotency-replayed"), again.body]).toEqual([201, "true", first.body]);
  expect((await ask(key, 13)).body.code).toBe("idempotency_conflict");
  expect((await ask(key, 12, "4444")).body.code).toBe("idempotency_conflict");
  expect((await ask(null)).body.code).toBe("idempotency_key_missing");
  const lost = randomUUID();
  expect((await ask(lost, 12, "9876")).body.code).toBe("signature_invalid");
  expect((await ask(lost)).status).toBe(201);
});
