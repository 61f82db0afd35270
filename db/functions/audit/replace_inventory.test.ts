/** A ledger that is broken itself is never followed: what is not believed is sealed, and the goods go on in a new row by count. */
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql, sqlOne } from "../../testing/sql";
import { ask, sign } from "../../testing/stock-room";
import { tamper } from "../../testing/tamper";

const REPLACE = "POST /api/inventory/:id/replacement";
const prove = async (shop: Shop) =>
  (await sqlOne<{ proof: { ok: boolean } }>("select internal.run_verification($1) as proof", [shop.org])).proof;

interface Replaced {
  inventory: { sealed: string; inventoryId: string; checkpointId: string; fromSeq: number; quantity: string };
}

async function brokenShop() {
  const shop = await given({ mug: 9 });
  for (let n = 0; n < 3; n += 1) await shop.sell("mug", 1);
  const { inventoryId } = shop.product("mug");
  await tamper(
    "update public.inventory_transactions set reason = 'altered' where org_id = $1 and inventory_id = $2 and seq = 3",
    [shop.org, inventoryId],
  );
  expect((await prove(shop)).ok).toBe(false);
  return { shop, inventoryId };
}

async function replace(shop: Shop, inventoryId: string, counted: string): Promise<Replaced> {
  const body = { counted };
  const signatureId = await sign(shop, "manager", REPLACE, body);
  return ask<Replaced>(shop, "manager", "replace_inventory", { path: { id: inventoryId }, body, signatureId });
}

test("the broken suffix is sealed by a checkpoint that names it, stock goes on in a new row by count, and the proof holds again", async () => {
  const { shop, inventoryId } = await brokenShop();
  expect(
    await refusal(
      ask(shop, "manager", "realign_inventory", {
        path: { id: inventoryId },
        signatureId: await sign(shop, "manager", "POST /api/inventory/:id/realignment", {}),
      }),
    ),
  ).toMatchObject({ code: "not_frozen" });
  const { inventory } = await replace(shop, inventoryId, "5");
  expect(inventory).toMatchObject({ sealed: inventoryId, fromSeq: 3, quantity: "5" });
  expect(await shop.violations()).toEqual([]);
  expect((await prove(shop)).ok).toBe(true);
  const [seal] = await sql(
    "select kind, from_seq::int, seq::int, trim_scale(quantity)::text as quantity from public.ledger_checkpoints where org_id = $1 and inventory_id = $2",
    [shop.org, inventoryId],
  );
  expect(seal).toEqual({ kind: "broken", from_seq: 3, seq: 4, quantity: "6" });
  const [drift] = await sql<{ settlement: { by: string } }>(
    "select settlement from public.cases where org_id = $1 and kind = 'drift'",
    [shop.org],
  );
  expect(drift?.settlement).toMatchObject({ by: "replace", replacedBy: inventory.inventoryId });
  expect(await refusal(shop.sell("mug", 1))).toMatchObject({ code: "inventory_deactivated" });
  const level = await sqlOne(
    "select trim_scale(quantity)::text as q from public.inventory where org_id = $1 and id = $2",
    [shop.org, inventory.inventoryId],
  );
  expect(level).toEqual({ q: "5" });
  expect(await sql("select * from public.check_inventory_drift($1)", [shop.org])).toEqual([]);
});

test("what was sealed is watched further: another change behind the seal is found", async () => {
  const { shop, inventoryId } = await brokenShop();
  await replace(shop, inventoryId, "0");
  await tamper(
    "update public.inventory_transactions set notes = null, reason = 'again' where org_id = $1 and inventory_id = $2 and seq = 4",
    [shop.org, inventoryId],
  );
  expect(await shop.violations()).toMatchObject([{ rule: "what was sealed as broken is as it was sealed" }]);
});

test("a ledger that holds is not sealed, a healthy row neither, nor twice; and it must be signed", async () => {
  const shop = await given({ mug: 9, cup: 3 });
  const { inventoryId } = shop.product("mug");
  expect(await refusal(replace(shop, shop.product("cup").inventoryId, "3"))).toMatchObject({ code: "not_frozen" });
  await tamper("update public.inventory set quantity = 12 where org_id = $1 and id = $2", [shop.org, inventoryId]);
  await prove(shop);
  expect(await refusal(replace(shop, inventoryId, "9"))).toMatchObject({ code: "ledger_holds", status: 409 });
  expect(
    await refusal(ask(shop, "manager", "replace_inventory", { path: { id: inventoryId }, body: { counted: "9" } })),
  ).toMatchObject({ code: "signature_required" });
  const broken = await brokenShop();
  await replace(broken.shop, broken.inventoryId, "5");
  expect(await refusal(replace(broken.shop, broken.inventoryId, "5"))).toMatchObject({ code: "not_frozen" });
  expect(await refusal(replace(broken.shop, broken.inventoryId, "1.5"))).toMatchObject({ code: "invalid_quantity" });
});
