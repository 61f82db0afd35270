/** The lab belongs to a demo, keeps its races out of the demo's books, and lets nobody start a second one on top of the first. */
import { expect, test } from "vitest";
import { given, type Shop } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne } from "@/db/testing/sql";

const prepare = (shop: Shop, productId = shop.product("mug").id) =>
  sqlOne<{ race: { orgId: string; inventoryId: string; tills: { registerId: string; staffId: string }[] } }>(
    "select public.prepare_race($1, $2, 12, 50) as race",
    [shop.org, productId],
  ).then(({ race }) => race);
const finish = (shop: Shop, inventoryId: string) =>
  sqlOne<{ said: unknown }>("select public.finish_race($1, $2) as said", [shop.org, inventoryId]).then(
    ({ said }) => said,
  );
const demo = async (): Promise<Shop> => {
  const shop = await given({ mug: 3 });
  await sql("update public.orgs set is_demo = true where id = $1", [shop.org]);
  return shop;
};

test("a shop that is no demo has no lab", async () => {
  const shop = await given({ mug: 3 });
  expect(await refusal(prepare(shop))).toMatchObject({ code: "demo_only", status: 403 });
  expect(await refusal(finish(shop, shop.product("mug").inventoryId))).toMatchObject({ code: "demo_only" });
  expect(await refusal(sql("select public.scratch_shelf($1)", [shop.org]))).toMatchObject({ code: "demo_only" });
});

test("nor has a demo that was closed", async () => {
  const shop = await demo();
  await sql("update public.orgs set closed_at = now() where id = $1", [shop.org]);
  expect(await refusal(prepare(shop))).toMatchObject({ code: "demo_only" });
});

test("fifty tills stand ready with twelve units, none of them the demo's own", async () => {
  const shop = await demo();
  const race = await prepare(shop);
  expect(race.orgId).not.toBe(shop.org);
  expect(new Set(race.tills.map(({ registerId }) => registerId)).size).toBe(50);
  expect(new Set(race.tills.map(({ staffId }) => staffId)).size).toBe(50);
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
  expect(await finish(shop, race.inventoryId)).toEqual({ left: "12", ledger: "12", scratchLeft: 12, violations: 0 });
  expect(await shop.violations()).toEqual([]);
});

test("a race under way is left alone; the next begins with twelve again, and every till is signed in once", async () => {
  const shop = await demo();
  const first = await prepare(shop);
  expect(await refusal(prepare(shop))).toMatchObject({ code: "race_running", status: 409 });
  await sql("select public.scratch_shelf($1, 4)", [shop.org]);
  expect(await finish(shop, first.inventoryId)).toMatchObject({ scratchLeft: 4 });
  const second = await prepare(shop);
  expect(second.tills).toEqual(first.tills);
  expect(await finish(shop, second.inventoryId)).toEqual({ left: "12", ledger: "12", scratchLeft: 12, violations: 0 });
});

test("what nobody sells cannot be raced for", async () => {
  const shop = await demo();
  expect(await refusal(prepare(shop, shop.org))).toMatchObject({ code: "product_not_found" });
});
