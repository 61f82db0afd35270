/** What every door says before it looks at what was meant: keys, methods, media, sessions, locks; and what only some doors refuse. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../db/testing/given";
import { sql, withClient } from "../../db/testing/sql";
import { sign } from "../../db/testing/stock-room";
import { testStack } from "../../db/testing/stack";
import { doorsOf } from "../fixtures/door";

const oneMug = (inventoryId: string, amount: number) => ({
  lines: [{ inventoryId, quantity: 1 }],
  payments: [{ method: "cash", amount }],
});

test("a write without a key, or with a bad one, changes nothing and says so", async () => {
  const shop = await given({ mug: 3 });
  const mug = shop.product("mug");
  const cashier = doorsOf(await shop.token("cashier"));
  const sale = oneMug(mug.inventoryId, mug.priceMinor);
  const missing = await cashier("POST", "/api/pos/sales", sale, { key: null });
  expect([missing.status, missing.body.code]).toEqual([400, "idempotency_key_missing"]);
  for (const key of ["7", "x".repeat(10_000)]) {
    const bad = await cashier("POST", "/api/pos/sales", sale, { key });
    expect([bad.status, bad.body.code]).toEqual([400, "idempotency_key_invalid"]);
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
});

test("a method no door answers is refused with those it does", async () => {
  const answer = await doorsOf(null)("DELETE", "/api/pos/sales");
  expect([answer.status, answer.body.code, answer.headers.get("allow")]).toEqual([
    405,
    "method_not_allowed",
    "GET, POST, HEAD, OPTIONS",
  ]);
});

test("a session without a till reads and does not sell", async () => {
  const owner = await doorsOf(null)<{ accessToken: string }>("POST", "/api/session", {
    email: "owner@corner.example",
    password: testStack().ownerPassword,
  });
  const office = doorsOf(owner.body.accessToken);
  const { body } = await office<{ products: { priceMinor: number; inventory: { inventoryId: string }[] }[] }>(
    "GET",
    "/api/catalog?sku=MUG",
  );
  const mug = body.products[0];
  const sale = await office(
    "POST",
    "/api/pos/sales",
    oneMug(mug?.inventory[0]?.inventoryId ?? "", mug?.priceMinor ?? 0),
  );
  expect([sale.status, sale.body.code]).toEqual([403, "register_required"]);
});

test("a lock held by another is waited for within three seconds, then the answer is busy and says when to come again", async () => {
  const shop = await given({ mug: 3 });
  const mug = shop.product("mug");
  const cashier = doorsOf(await shop.token("cashier"));
  const key = randomUUID();
  const sell = () => cashier("POST", "/api/pos/sales", oneMug(mug.inventoryId, mug.priceMinor), { key });
  await withClient(async (client) => {
    await client.query("begin");
    await client.query("select 1 from public.inventory where org_id = $1 for update", [shop.org]);
    const asked = performance.now();
    const answer = await sell();
    expect([answer.status, answer.body.code, answer.headers.get("retry-after")]).toEqual([503, "busy", "1"]);
    expect(performance.now() - asked).toBeLessThan(5_000);
    await client.query("rollback");
  });
  expect((await sell()).status).toBe(201);
  expect(await shop.level("mug")).toMatchObject({ quantity: "2" });
  expect(await shop.violations()).toEqual([]);
});

test("what is not there, not frozen or settled already is refused by its own name", async () => {
  const shop = await given({ mug: 3 });
  const manager = doorsOf(await shop.token("manager"));
  const missing = await manager("GET", `/api/documents/${shop.org}/products/nothing.png`);
  expect([missing.status, missing.body.code]).toEqual([404, "document_not_found"]);

  const { inventoryId } = shop.product("mug");
  const realign = { note: "looks odd" };
  const healthy = await manager("POST", `/api/inventory/${inventoryId}/realignment`, {
    ...realign,
    signature: { id: await sign(shop, "owner", "POST /api/inventory/:id/realignment", realign) },
  });
  expect([healthy.status, healthy.body.code]).toEqual([409, "not_frozen"]);

  const id = randomUUID();
  const settle = async (caseId: string) => {
    const body = { by: "seen" };
    const signature = { id: await sign(shop, "manager", "POST /api/cases/:id/settlement", body) };
    return manager("POST", `/api/cases/${caseId}/settlement`, { ...body, signature });
  };
  await sql("insert into public.cases (org_id, id, kind, subject, facts) values ($1, $2, 'conflict', $3, '{}')", [
    shop.org,
    id,
    `sale:${randomUUID()}`,
  ]);
  expect((await settle(id)).status).toBe(200);
  expect((await settle(id)).body.code).toBe("case_settled");
  expect((await settle(randomUUID())).body.code).toBe("case_not_found");
});

test("where no mail server is named, a receipt is not mailed and the till is told why", async () => {
  const shop = await given({ mug: 3 });
  const mug = shop.product("mug");
  const cashier = doorsOf(await shop.token("cashier"));
  const { body } = await cashier<{ sale: { id: string } }>(
    "POST",
    "/api/pos/sales",
    oneMug(mug.inventoryId, mug.priceMinor),
  );
  const letter = { email: "ada@shop.example" };
  const answer = await cashier("POST", `/api/pos/sales/${body.sale.id}/receipt/mail`, letter);
  expect([answer.status, answer.body.code]).toEqual([503, "mail_unavailable"]);
});
