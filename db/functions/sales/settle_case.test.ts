/** The conflict desk: a shortage is settled once, in one of three ways, and goods and money end where that way says. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { write } from "@/db/testing/door";
import { given, type Shop } from "@/db/testing/given";
import { receive } from "@/db/testing/given-stock";
import { offlineTill } from "@/db/testing/offline-till";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne, withClient } from "@/db/testing/sql";
import { sign } from "@/db/testing/stock-room";

const ACT = "POST /api/cases/:id/settlement";

interface Settled {
  case: {
    id: string;
    by: string;
    refund?: { number: string; total: number; lines: { quantity: string; oldQuantity: string; newQuantity: string }[] };
  };
}

/** A till sold three mugs at 5.00 without network, and one was there. */
async function shortByTwo(price?: number) {
  const shop = await given({ mug: { quantity: 1, ...(price ? { price } : {}) } });
  const till = await offlineTill(shop);
  const [sold] = await till.send(till.ring([["mug", 3]]));
  return { shop, saleId: sold!.sale!.id, caseId: await openCase(shop) };
}

async function openCase(shop: Shop): Promise<string> {
  return (
    await sqlOne<{ id: string }>("select id from public.cases where org_id = $1 and kind = 'shortage'", [shop.org])
  ).id;
}

async function settle(
  shop: Shop,
  caseId: string,
  body: Record<string, unknown>,
  { key = randomUUID(), by = "supervisor" as "supervisor" | "manager" } = {},
) {
  const signatureId = await sign(shop, by, ACT, body);
  return write<Settled>({ shop, by }, "settle_case", { path: { id: caseId }, body, key, signatureId });
}

const caseOf = (shop: Shop, caseId: string) =>
  sqlOne<{ settled: boolean; settlement: Record<string, unknown> | null }>(
    "select settled_at is not null as settled, settlement from public.cases where org_id = $1 and id = $2",
    [shop.org, caseId],
  );

const cashOf = async (shop: Shop) =>
  (await sqlOne<{ cash: number }>("select internal.expected_cash($1, $2)::int as cash", [shop.org, shop.shift])).cash;

test("by goods of another place: they leave it as sold, and no money moves", async () => {
  const { shop, caseId } = await shortByTwo();
  const backroom = await shop.shelve("mug", "backroom");
  await withClient((client) => receive(client, shop.org, backroom, 5));
  const { status, body } = await settle(shop, caseId, { by: "place", inventoryId: backroom });
  expect(status).toBe(200);
  expect(body.case).toEqual({ id: caseId, settled: true, by: "place" });
  expect(
    await sqlOne("select trim_scale(quantity)::int as quantity from public.inventory where id = $1", [backroom]),
  ).toEqual({ quantity: 3 });
  expect(await cashOf(shop)).toBe(1500);
  expect(await shop.violations()).toEqual([]);
});

test("by a place that has too little: refused, and the case stays open", async () => {
  const { shop, caseId } = await shortByTwo();
  const backroom = await shop.shelve("mug", "backroom");
  await withClient((client) => receive(client, shop.org, backroom, 1));
  expect(await refusal(settle(shop, caseId, { by: "place", inventoryId: backroom }))).toMatchObject({
    code: "insufficient_stock",
  });
  expect(await caseOf(shop, caseId)).toEqual({ settled: false, settlement: null });
  expect(await shop.violations()).toEqual([]);
});

test("by a found item: found and sold in one step, and the level is as before", async () => {
  const { shop, caseId } = await shortByTwo();
  await settle(shop, caseId, { by: "found" });
  expect((await shop.movements("mug")).slice(-2)).toMatchObject([
    { type: "found", quantity_change: "2" },
    { type: "sold", quantity_change: "-2" },
  ]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await cashOf(shop)).toBe(1500);
  expect(await shop.violations()).toEqual([]);
});

test("by a refund: the money of what was not there goes back from the drawer, and no stock moves", async () => {
  const { shop, caseId, saleId } = await shortByTwo();
  const before = await shop.movements("mug");
  const { body } = await settle(shop, caseId, { by: "refund", note: "regular customer" });
  expect(body.case).toMatchObject({
    by: "refund",
    refund: { number: "T1-R-000001", total: 1000, lines: [{ quantity: "2", oldQuantity: "0", newQuantity: "0" }] },
  });
  expect(
    await sql(
      `select r.sale_id, r.reason, l.is_restocked, p.method, p.amount_minor::int as amount from public.refunds r
         join public.refund_lines l on l.org_id = r.org_id and l.refund_id = r.id
         join public.payments p on p.org_id = r.org_id and p.refund_id = r.id where r.org_id = $1`,
      [shop.org],
    ),
  ).toEqual([{ sale_id: saleId, reason: "shortage", is_restocked: false, method: "cash", amount: -1000 }]);
  expect(await shop.movements("mug")).toEqual(before);
  expect(await cashOf(shop)).toBe(500);
  expect((await caseOf(shop, caseId)).settlement).toMatchObject({
    by: "refund",
    refundId: expect.any(String) as string,
    signatureId: expect.any(String) as string,
  });
  expect(await shop.violations()).toEqual([]);
});

test("what a till has paid back meanwhile is not paid twice, and all parts come to the line, to the cent", async () => {
  const { shop, caseId, saleId } = await shortByTwo(333);
  const { id: lineId } = await sqlOne<{ id: string }>("select id from public.sale_lines where sale_id = $1", [saleId]);
  const atTheTill = (quantity: string) =>
    write({ shop, by: "supervisor" }, "post_refund", {
      path: { id: saleId },
      body: { reason: "unwanted", lines: [{ lineId, quantity, restock: true }] },
    });
  await atTheTill("1");
  expect((await settle(shop, caseId, { by: "refund" })).body.case.refund).toMatchObject({ total: 333 });
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" }); // both were never there
  await atTheTill("1");
  expect(await shop.level("mug")).toMatchObject({ quantity: "1" }); // the third one was
  expect(await cashOf(shop)).toBe(0);
  expect(await shop.violations()).toEqual([]);
});

test("a shortage whose money went back at the till is closed without a second refund", async () => {
  const { shop, caseId, saleId } = await shortByTwo();
  const { id: lineId } = await sqlOne<{ id: string }>("select id from public.sale_lines where sale_id = $1", [saleId]);
  await write({ shop, by: "supervisor" }, "post_refund", {
    path: { id: saleId },
    body: { reason: "unwanted", lines: [{ lineId, quantity: "3", restock: true }] },
  });
  const { body } = await settle(shop, caseId, { by: "refund" });
  expect(body.case).toEqual({ id: caseId, settled: true, by: "refund" });
  expect(await sql("select 1 from public.refunds where org_id = $1", [shop.org])).toHaveLength(1);
  expect(await shop.violations()).toEqual([]);
});

test("the same key is answered again, another one is told that it is settled", async () => {
  const { shop, caseId } = await shortByTwo();
  const key = randomUUID();
  const first = await settle(shop, caseId, { by: "refund" }, { key });
  const again = await settle(shop, caseId, { by: "refund" }, { key });
  expect(again).toEqual({ ...first, replayed: true });
  expect(await refusal(settle(shop, caseId, { by: "found" }))).toMatchObject({ code: "case_settled", status: 409 });
  expect(await cashOf(shop)).toBe(500);
});

test("two people settle one shortage at once, each in another way: one wins", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { shop, caseId } = await shortByTwo();
    const results = await Promise.allSettled([
      settle(shop, caseId, { by: "refund" }, { by: "supervisor" }),
      settle(shop, caseId, { by: "found" }, { by: "manager" }),
      settle(shop, caseId, { by: "refund" }, { by: "manager" }),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results)
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "case_settled" });
    const refunds = await sql("select 1 from public.refunds where org_id = $1", [shop.org]);
    const found = (await shop.movements("mug")).filter(({ type }) => type === "found");
    expect(refunds.length + found.length).toBe(1);
    expect(await shop.violations()).toEqual([]);
  }
});

test("unsigned, by a cashier, or with the drawer closed: nothing is given back", async () => {
  const { shop, caseId } = await shortByTwo();
  const body = { by: "refund" };
  const path = { id: caseId };
  expect(await refusal(write({ shop, by: "supervisor" }, "settle_case", { path, body }))).toMatchObject({
    code: "signature_required",
  });
  expect(await refusal(write({ shop, by: "cashier" }, "settle_case", { path, body }))).toMatchObject({
    code: "forbidden",
  });
  await sql(
    "update public.shifts set closed_at = now(), expected_minor = internal.expected_cash(org_id, id) where org_id = $1",
    [shop.org],
  );
  expect(await refusal(settle(shop, caseId, body))).toMatchObject({ code: "shift_closed" });
  expect(await caseOf(shop, caseId)).toEqual({ settled: false, settlement: null });
  expect(await sql("select 1 from public.refunds where org_id = $1", [shop.org])).toEqual([]);
});
