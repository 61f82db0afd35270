import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql, sqlOne } from "../../testing/sql";
import { tamper } from "../../testing/tamper";

interface Proof {
  ok: boolean;
  invariants: { id: number; ok: boolean; checked: number; violations: { rule: string; inventory_id: string }[] }[];
}
const prove = async (shop: Shop): Promise<Proof> =>
  (await sqlOne<{ proof: Proof }>("select internal.run_verification($1) as proof", [shop.org])).proof;

test("a shop in order is proved: nine rules, each held against its rows", async () => {
  const shop = await given({ mug: 9 });
  await shop.sell("mug", 2);
  const proof = await prove(shop);
  expect(proof.ok).toBe(true);
  expect(proof.invariants.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(proof.invariants[1]).toMatchObject({ checked: 2, violations: [] });
});

test.each([
  ["a quantity", "quantity_after = quantity_after + 2, quantity_change = quantity_change + 2"],
  ["a time", "created_at = created_at - interval '1 hour'"],
  ["a person", "staff_id = null, reason = 'nobody'"],
])("%s altered in one ledger row is found, and only that row of stock is frozen", async (_what, change) => {
  const shop = await given({ mug: 9, cup: 9 });
  for (const name of ["mug", "cup"]) for (let n = 0; n < 3; n += 1) await shop.sell(name, 1);
  const { inventoryId } = shop.product("mug");
  await tamper(
    `update public.inventory_transactions set ${change} where org_id = $1 and inventory_id = $2 and seq = 2`,
    [shop.org, inventoryId],
  );
  const proof = await prove(shop);
  expect(proof.ok).toBe(false);
  expect(new Set(proof.invariants[1]?.violations.map((violation) => violation.inventory_id))).toEqual(
    new Set([inventoryId]),
  );
  expect(await refusal(shop.sell("mug", 1))).toMatchObject({ code: "inventory_frozen", status: 409 });
  await shop.sell("cup", 1);
  const [drift] = await sql<{ facts: { first: { facts: { seq: number } }; proposal: string } }>(
    "select facts from public.cases where org_id = $1 and kind = 'drift'",
    [shop.org],
  );
  expect(drift?.facts).toMatchObject({ proposal: "new_row_by_count", first: { facts: { seq: 2 } } });
});

test("a level that left its ledger is frozen by the quick look, and put right by a signed manager to the ledger's balance", async () => {
  const shop = await given({ mug: 9 });
  const { inventoryId } = shop.product("mug");
  await tamper("update public.inventory set quantity = 12 where org_id = $1 and id = $2", [shop.org, inventoryId]);
  expect(await sqlOne("select internal.watch_drift($1) as adrift", [shop.org])).toEqual({ adrift: 1 });
  expect(await refusal(shop.sell("mug", 1))).toMatchObject({ code: "inventory_frozen" });
  const manager = shop.people.manager.id;
  const [signature] = await sql<{ id: string }>(
    `insert into public.signatures (org_id, kind, act, body_hash, body, signer_id, signer_role, expires_at)
     values ($1, 'signature', 'POST /api/inventory/:id/realignment', internal.body_hash('{}'), '{}', $2, 'manager', now() + interval '1 minute') returning id`,
    [shop.org, manager],
  );
  const request = { path: { id: inventoryId }, body: {}, key: randomUUID(), signatureId: signature?.id };
  const { error, data } = await (await shop.api("manager")).rpc("realign_inventory", { p_request: request });
  expect(error).toBeNull();
  expect(data).toMatchObject({ body: { inventory: { from: "12", quantity: "9" } } });
  await shop.sell("mug", 9);
  expect(await shop.violations()).toEqual([]);
  const again = await (await shop.api("manager")).rpc("realign_inventory", {
    p_request: { path: { id: inventoryId }, body: {}, key: randomUUID() },
  });
  expect(again.error).toMatchObject({ hint: "signature_required" });
});

test("a cashier may not read the proof; a manager may", async () => {
  const shop = await given({ mug: 1 });
  await prove(shop);
  expect((await (await shop.api("cashier")).rpc("read_verification", { p_request: {} })).error).toMatchObject({
    hint: "forbidden",
  });
  expect((await (await shop.api("auditor")).rpc("read_verification", { p_request: {} })).data).toMatchObject({
    ok: true,
  });
});
