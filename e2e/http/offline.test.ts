/** The door for sales that have happened already: under the device's cookie, each for itself, and what cannot be taken is kept and named. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "../../db/testing/given";
import { giveCode } from "../../db/testing/paired-till";
import { doorsOf } from "../fixtures/door";

interface Told {
  results: { key: string; outcome: string; sale?: { id: string; number: string }; problem?: { code: string } }[];
}

test("a queue with a corrupt entry and a number used twice: the rest is taken, these two are named", async () => {
  const shop = await given({ mug: 5 });
  const paired = await doorsOf(null)("POST", "/api/registers/pair", { code: await giveCode(shop) });
  const cookie = paired.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { inventoryId, priceMinor } = shop.product("mug");
  const rung = (receiptNumber: string, more: object = {}) => ({
    key: randomUUID(),
    soldAt: new Date().toISOString(),
    staffId: shop.people.cashier.id,
    receiptNumber,
    catalogVersion: "1",
    total: priceMinor,
    lines: [{ inventoryId, quantity: "1", unitPrice: priceMinor }],
    payments: [{ method: "cash", amount: priceMinor }],
    ...more,
  });
  const sales = [rung("T1-A1-0001"), rung("T1-A1-0001"), rung("T1-A1-0002", { lines: "none" }), rung("T1-A1-0003")];
  const send = () => doorsOf(null)<Told>("POST", "/api/pos/sales/offline", { sales }, { headers: { cookie } });
  const { status, body } = await send();
  expect(status).toBe(200);
  expect(body.results.map(({ outcome, problem }) => problem?.code ?? outcome)).toEqual([
    "covered",
    "receipt_number_taken",
    "malformed",
    "covered",
  ]);
  const again = await send();
  expect(again.body.results.map(({ sale }) => sale?.id)).toEqual(body.results.map(({ sale }) => sale?.id));
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
  expect(await shop.violations()).toEqual([]);
});
