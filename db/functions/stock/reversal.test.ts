/** A movement is taken back once, exactly, and both legs of a transfer together. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { ask, call, type Moved, sign } from "../../testing/stock-room";

type Shop = Awaited<ReturnType<typeof given>>;
const reverse = (shop: Shop, id: string | undefined, signatureId?: string) =>
  ask(shop, "manager", "reverse_movement", {
    path: { id },
    body: { reason: "mistake" },
    ...(signatureId ? { signatureId } : {}),
  });
const REVERSAL = "POST /api/stock/transactions/:id/reversal";

test("the opposite movement names the first; a second time is refused, also when both come at once", async () => {
  const shop = await given({ mug: 10 });
  const { movements } = await ask(shop, "picker", "consume_stock", {
    body: { inventoryId: shop.product("mug").inventoryId, quantity: "3", reason: "job" },
  });
  const id = movements[0]?.id;
  const both = await Promise.allSettled([reverse(shop, id), reverse(shop, id)]);
  expect(both.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  expect(both.find((r) => r.status === "rejected")?.reason).toMatchObject({ code: "already_reversed", status: 409 });
  expect(await refusal(call(shop, undefined, "reverse_transaction", { p_transaction_id: id }))).toMatchObject({
    code: "already_reversed",
  });
  expect(await shop.movements("mug")).toMatchObject([
    {},
    { type: "consumed" },
    { type: "reversed", quantity_change: "3", reference: `reversal:${id}` },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("both legs of a transfer go back together", async () => {
  const shop = await given({ mug: 10 });
  const body = { fromInventoryId: shop.product("mug").inventoryId, toLocationId: shop.places.backroom, quantity: "4" };
  const sent = await ask<Moved>(shop, "supervisor", "transfer_stock", { body });
  const back = await reverse(shop, sent.movements[1]?.id);
  expect(back.movements).toHaveLength(2);
  expect(await shop.level("mug")).toMatchObject({ quantity: "10" });
  expect(await refusal(reverse(shop, sent.movements[0]?.id))).toMatchObject({ code: "already_reversed" });
  expect(await shop.violations()).toEqual([]);
});

test("what has been sold from it meanwhile cannot be taken back", async () => {
  const shop = await given({ mug: 0 });
  const { movements } = await ask(shop, "supervisor", "receive_stock", {
    body: { inventoryId: shop.product("mug").inventoryId, quantity: "5" },
  });
  await shop.sell("mug", 3);
  expect(await refusal(reverse(shop, movements[0]?.id))).toMatchObject({
    code: "insufficient_stock",
    facts: { short: [{ requested: "5", available: "2" }] },
  });
});

test("a sale is refunded, not reversed; a reversal is not reversed either; unknown is not found", async () => {
  const shop = await given({ mug: 5 });
  await shop.sell("mug", 1);
  const sold = (await shop.movements("mug")).at(-1);
  expect(await refusal(reverse(shop, sold?.id))).toMatchObject({
    code: "not_reversible",
    status: 409,
    facts: { type: "sold" },
  });
  const { movements } = await ask(shop, "picker", "consume_stock", {
    body: { inventoryId: shop.product("mug").inventoryId, quantity: "1", reason: "job" },
  });
  const back = await reverse(shop, movements[0]?.id);
  expect(await refusal(reverse(shop, back.movements[0]?.id))).toMatchObject({ code: "not_reversible" });
  expect(await refusal(reverse(shop, randomUUID()))).toMatchObject({ code: "transaction_not_found", status: 404 });
});

test("what was signed is taken back signed", async () => {
  const shop = await given({ mug: 50 });
  const body = { inventoryId: shop.product("mug").inventoryId, delta: "-20", reason: "miscount" };
  const { movements } = await ask(shop, "manager", "correct_stock", {
    body,
    signatureId: await sign(shop, "manager", "POST /api/stock/adjust", body),
  });
  expect(await refusal(reverse(shop, movements[0]?.id))).toMatchObject({ code: "signature_required", status: 400 });
  await reverse(shop, movements[0]?.id, await sign(shop, "manager", REVERSAL, { reason: "mistake" }));
  expect(await shop.level("mug")).toMatchObject({ quantity: "50" });
  expect(await shop.violations()).toEqual([]);
});
