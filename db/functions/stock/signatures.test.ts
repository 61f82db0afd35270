/** A signature is one person's word for one act with its numbers, for a minute and once. */
import { expect, test } from "vitest";
import { given } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";
import { ask, call, sign } from "../../testing/stock-room";

const WRITE_OFF = "POST /api/stock/write-off";

async function shopWithBroken() {
  const shop = await given({ mug: 100 });
  return { shop, body: { inventoryId: shop.product("mug").inventoryId, quantity: "2", reason: "broken" } };
}

test("a write-off without a signature is refused, for whoever asks", async () => {
  const { shop, body } = await shopWithBroken();
  for (const role of ["supervisor", "manager", "owner", undefined] as const) {
    expect(await refusal(ask(shop, role, "write_off_stock", { body }))).toMatchObject({
      code: "signature_required",
      status: 400,
    });
  }
  expect(await shop.level("mug")).toMatchObject({ quantity: "100" });
});

test("a supervisor's own signature does not do; a manager's does, and it can be read years later", async () => {
  const { shop, body } = await shopWithBroken();
  const own = await sign(shop, "supervisor", WRITE_OFF, body);
  expect(await refusal(ask(shop, "supervisor", "write_off_stock", { body, signatureId: own }))).toMatchObject({
    code: "signer_not_allowed",
    status: 403,
  });
  const signatureId = await sign(shop, "manager", WRITE_OFF, body);
  const { movements } = await ask(shop, "supervisor", "write_off_stock", { body, signatureId });
  expect(movements).toMatchObject([{ type: "written_off", signatureId, quantityChange: "-2" }]);
  expect(
    await sql("select body from public.signatures where org_id = $1 and id = $2", [shop.org, signatureId]),
  ).toEqual([{ body }]);
});

test("expired, used, of another act or of other numbers: none of them holds", async () => {
  const { shop, body } = await shopWithBroken();
  const invalid = { code: "signature_invalid", status: 403 };
  const other = { ...body, quantity: "3" };
  const signatures = [
    await sign(shop, "manager", WRITE_OFF, body, { expired: true }),
    await sign(shop, "manager", "POST /api/stock/adjust", body),
    await sign(shop, "manager", WRITE_OFF, other),
    await sign(shop, "manager", WRITE_OFF, body, { kind: "approval" }),
  ];
  for (const signatureId of signatures) {
    expect(await refusal(ask(shop, "manager", "write_off_stock", { body, signatureId }))).toMatchObject(invalid);
  }
  const signatureId = await sign(shop, "manager", WRITE_OFF, body);
  await ask(shop, "manager", "write_off_stock", { body, signatureId });
  expect(await refusal(ask(shop, "manager", "write_off_stock", { body, signatureId }))).toMatchObject(invalid);
  expect(await shop.level("mug")).toMatchObject({ quantity: "98" });
});

test("another business's signature is none", async () => {
  const { shop, body } = await shopWithBroken();
  const stranger = await given({ mug: 1 });
  const signatureId = await sign(stranger, "manager", WRITE_OFF, body);
  expect(await refusal(ask(shop, "manager", "write_off_stock", { body, signatureId }))).toMatchObject({
    code: "signature_invalid",
  });
});

test("past the threshold an adjustment is signed; at zero it always is", async () => {
  const shop = await given({ mug: 100 });
  const always = await given({ mug: 100 }, { adjustThreshold: 0 });
  const required = { code: "signature_required", status: 400 };
  const adjust = (p_delta: number, of = shop) =>
    call(of, "manager", "adjust_stock", { p_stock_id: of.product("mug").inventoryId, p_delta, p_org_id: of.org });
  await adjust(10);
  await adjust(-10);
  expect(await refusal(adjust(11))).toMatchObject(required);
  expect(await refusal(adjust(-11))).toMatchObject(required);
  expect(await refusal(adjust(1, always))).toMatchObject(required);
});

test("a signature made for the door holds at the function with the same numbers", async () => {
  const shop = await given({ oolong: "50 g" });
  const p_stock_id = shop.product("oolong").inventoryId;
  const p_signature_id = await sign(shop, "manager", "POST /api/stock/adjust", {
    inventoryId: p_stock_id,
    delta: "-11.5",
    reason: "spill",
  });
  const rows = await call(shop, "supervisor", "adjust_stock", {
    p_stock_id,
    p_delta: -11.5,
    p_org_id: shop.org,
    p_reason: "spill",
    p_signature_id,
  });
  expect(rows).toMatchObject([{ success: true, quantity_before: 50, quantity_after: 38.5 }]);
  expect(await shop.violations()).toEqual([]);
});
