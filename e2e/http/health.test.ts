import { expect, test } from "vitest";
import { given } from "../../db/testing/given";
import { doorsOf } from "../fixtures/door";

const nobody = doorsOf(null);

test("the shop says it is ready, and that it lives", async () => {
  expect((await nobody("GET", "/api/health")).status).toBe(200);
  expect((await nobody("GET", "/api/health/live")).status).toBe(200);
});

test("a path nobody built answers as a problem with its code", async () => {
  const { status, headers, body } = await nobody("GET", "/api/nowhere");
  expect(headers.get("content-type")).toContain("application/problem+json");
  expect({ status, code: body.code }).toEqual({ status: 404, code: "not_found" });
});

test("fifty ask for one each of thirty: thirty are sold, twenty are told what is left, nothing is between", async () => {
  const shop = await given({ mug: 30 });
  const cashier = doorsOf(await shop.token("cashier"));
  const { inventoryId, priceMinor } = shop.product("mug");
  const sale = { lines: [{ inventoryId, quantity: 1 }], payments: [{ method: "cash", amount: priceMinor }] };
  const answers = await Promise.all(Array.from({ length: 50 }, () => cashier("POST", "/api/pos/sales", sale)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused.map(({ body }) => body.code)).toEqual(Array(20).fill("insufficient_stock"));
  expect(await shop.level("mug")).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});
