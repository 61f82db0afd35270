/** What was signed is shown word for word, and says so when it no longer is; two weeks of on-hand come from the ledger. */
import { expect, test } from "vitest";
import { read } from "../../testing/door";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { secondStore } from "../../testing/second-store";
import { sql } from "../../testing/sql";
import { ask, sign } from "../../testing/stock-room";

interface Signed {
  signature: {
    act: string;
    body: object;
    holds: boolean;
    signer: string;
    signerRole: string;
    movements: { id: string; productName: string }[];
  };
}

test("from a movement to what its signature covered, and a letter changed since is told", async () => {
  const shop = await given({ mug: 10 });
  const body = { inventoryId: shop.product("mug").inventoryId, quantity: "2", reason: "broken" };
  const id = await sign(shop, "manager", "POST /api/stock/write-off", body);
  const { movements } = await ask(shop, "supervisor", "write_off_stock", { body, signatureId: id });
  const show = () => read<Signed>({ shop, by: "auditor" }, "read_signature", { path: { id } });
  expect((await show()).signature).toMatchObject({
    act: "POST /api/stock/write-off",
    body,
    holds: true,
    signer: "Manager",
    signerRole: "manager",
    movements: [{ id: movements[0]?.id, productName: "mug" }],
  });
  await sql(`update public.signatures set body = body || '{"quantity": "1"}' where org_id = $1 and id = $2`, [
    shop.org,
    id,
  ]);
  expect((await show()).signature).toMatchObject({ holds: false });
});

test("another business, another store's supervisor and a cashier see no signature", async () => {
  const [shop, other] = [await given({ mug: 10 }), await given({})];
  const body = { inventoryId: shop.product("mug").inventoryId, quantity: "2", reason: "broken" };
  const id = await sign(shop, "manager", "POST /api/stock/write-off", body);
  await ask(shop, "supervisor", "write_off_stock", { body, signatureId: id });
  const path = { id };
  expect(await refusal(read({ shop: other, by: "owner" }, "read_signature", { path }))).toMatchObject({
    code: "not_found",
  });
  const api = await (await secondStore(shop)).api("supervisor");
  expect(await refusal(read({ api }, "read_signature", { path }))).toMatchObject({ code: "not_found" });
  expect(await refusal(read({ shop, by: "cashier" }, "read_signature", { path }))).toMatchObject({ code: "forbidden" });
});

test("two weeks of on-hand end with what is there now, and a stranger's product has none", async () => {
  const [shop, other] = [await given({ mug: 10, cup: 3 }), await given({ pot: 9 })];
  await shop.sell("mug", 4);
  const ids = [shop.product("mug").id, shop.product("cup").id, other.product("pot").id].join(",");
  const { trends } = await read<{ trends: Record<string, string[]> }>({ shop }, "read_stock_trends", {
    query: { ids },
  });
  expect(Object.keys(trends).toSorted()).toEqual([shop.product("mug").id, shop.product("cup").id].toSorted());
  expect(trends[shop.product("mug").id]).toEqual([...Array.from({ length: 13 }, () => "0"), "6"]);
});
