/** The owner's people, tills and keys: taken on, changed, and at once in force. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { DELETE as revokeKey } from "@/app/api/api-keys/[id]/route";
import { GET as listKeys, POST as makeKey } from "@/app/api/api-keys/route";
import { GET as listRegisters, POST as addRegister } from "@/app/api/registers/route";
import { GET as whoAmI } from "@/app/api/session/route";
import { POST as dismiss } from "@/app/api/staff/[id]/dismissal/route";
import { PUT as setPin } from "@/app/api/staff/[id]/pin/route";
import { PATCH as change } from "@/app/api/staff/[id]/route";
import { POST as hire, GET as listStaff } from "@/app/api/staff/route";
import { given, type Shop } from "@/db/testing/given";
import { pairedTill } from "@/db/testing/paired-till";
import { sql } from "@/db/testing/sql";
import { visitor } from "@/db/testing/visitor";

let shop: Shop;
let owner: string;
beforeAll(async () => {
  shop = await given({}, { pins: true });
  owner = await shop.token("owner");
});

test("someone taken on signs in with their PIN; with another role they sign in anew", async () => {
  const hired = await visitor().send("POST", hire, { token: owner, body: { name: "Cleo", role: "cashier" } });
  expect(hired).toMatchObject({ status: 201, body: { staff: { role: "cashier", storeId: null } } });
  const { id } = hired.body.staff as { id: string };
  await visitor().send("PUT", setPin, { token: owner, params: { id }, body: { pin: "90909" } });
  const till = await pairedTill(shop);
  const token = String((await till.enter("90909")).body.accessToken);
  const promote = { token: owner, params: { id }, body: { role: "supervisor" } };
  expect(await visitor().send("PATCH", change, promote)).toMatchObject({
    status: 200,
    body: { staff: { role: "supervisor" } },
  });
  expect((await visitor().send("GET", whoAmI, { token })).status).toBe(401);
  expect((await till.enter("90909")).body).toMatchObject({ staff: { name: "Cleo", role: "supervisor" } });
  const list = await visitor().send("GET", listStaff, { token: owner });
  expect(list.body.staff).toContainEqual({
    id,
    name: "Cleo",
    role: "supervisor",
    storeId: null,
    isActive: true,
    dismissedAt: null,
    hasPin: true,
    email: null,
  });
});

test("the last owner stays owner, and nobody hires into another org's store, or administers without being the owner", async () => {
  const foreign = (await given()).store;
  expect(
    (
      await visitor().send("PATCH", change, {
        token: owner,
        params: { id: shop.people.owner.id },
        body: { role: "cashier" },
      })
    ).body.code,
  ).toBe("last_owner");
  expect(
    (await visitor().send("POST", hire, { token: owner, body: { name: "X", role: "cashier", storeId: foreign } })).body
      .code,
  ).toBe("not_found");
  expect(
    (await visitor().send("POST", hire, { token: owner, body: { name: "X", role: "integration" } })).body.code,
  ).toBe("malformed");
  for (const role of ["cashier", "manager", "auditor"] as const) {
    expect(
      (await visitor().send("POST", hire, { token: await shop.token(role), body: { name: "X", role: "owner" } }))
        .status,
    ).toBe(403);
  }
});

test("two owners who dismiss each other at once: one of them stays", async () => {
  const two = await given();
  const { person, token } = await two.hire("owner");
  const tokens = [await two.token("owner"), token];
  const targets = [person.id, two.people.owner.id];
  const answers = await Promise.all(
    targets.map((id, n) => visitor().send("POST", dismiss, { token: tokens[n], params: { id } })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const owners = await sql("select 1 from public.staff where org_id = $1 and role = 'owner' and is_active", [two.org]);
  expect(owners).toHaveLength(1);
});

test("a till is set up where goods are sold, under a prefix of its own", async () => {
  const add = (body: object) =>
    visitor().send("POST", addRegister, {
      token: owner,
      body: { name: "Till 9", locationId: shop.places.floor, prefix: "T9", ...body },
    });
  expect((await add({})).status).toBe(201);
  expect((await add({})).body.code).toBe("prefix_taken");
  expect((await add({ prefix: "T8", locationId: shop.places.transit })).body.code).toBe("location_not_found");
  const list = await visitor().send("GET", listRegisters, { token: owner });
  expect(list.body.registers).toContainEqual(
    expect.objectContaining({ prefix: "T9", locationId: shop.places.floor, devices: 0 }),
  );
});

test("an API key speaks until it is revoked, is told once more to who asks with the same key, and is kept as a hash only", async () => {
  const channelId = randomUUID();
  await sql("insert into public.channels (org_id, id, code, name) values ($1, $2, 'web', 'Web')", [
    shop.org,
    channelId,
  ]);
  const key = randomUUID();
  const made = await visitor().send("POST", makeKey, { token: owner, key, body: { name: "Web shop", channelId } });
  const again = await visitor().send("POST", makeKey, { token: owner, key, body: { name: "Web shop", channelId } });
  expect(again.body).toEqual(made.body);
  const { id, key: apiKey } = made.body.apiKey as { id: string; key: string };
  expect((await visitor().send("GET", whoAmI, { token: apiKey })).body).toMatchObject({
    staff: null,
    org: { id: shop.org },
  });
  const listed = await visitor().send("GET", listKeys, { token: owner });
  expect(listed.body.apiKeys).toMatchObject([{ id, name: "Web shop", channelId, revokedAt: null }]);
  expect(JSON.stringify(listed.body)).not.toContain(apiKey);
  expect((await visitor().send("GET", listKeys, { token: apiKey })).status).toBe(403);
  expect((await visitor().send("DELETE", revokeKey, { token: owner, params: { id } })).status).toBe(200);
  expect((await visitor().send("GET", whoAmI, { token: apiKey })).body.code).toBe("not_signed_in");
  expect(
    (await visitor().send("POST", makeKey, { token: owner, body: { name: "Other", channelId: randomUUID() } })).body
      .code,
  ).toBe("not_found");
});
