/** The day's books held against each other: what was sold against what left, what was paid against the drawers; what differs is named. */
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { call } from "../../testing/stock-room";
import { tamper } from "../../testing/tamper";

type Side = { count: number; expected: string; found: string; differing: number };
interface Day {
  day: string;
  store: string;
  sides: Record<string, Side>;
  differences: { kind: string; label: string; expected: string; found: string }[];
}
const read = async (shop: Shop, query: object = {}) =>
  (await call<{ days: Day[] }>(shop, "manager", "read_reconciliation", { p_request: { query } })).days;

test("a day in order has two equal sides for goods, payments and cash", async () => {
  const shop = await given({ mug: 9, cup: 4 });
  await shop.sell("mug", 2);
  const sale = await shop.sellAll([
    ["mug", 1],
    ["cup", 3],
  ]);
  const [today, ...others] = await read(shop);
  expect(others).toEqual([]);
  expect(today?.sides["goods"]).toEqual({ count: 3, expected: "6", found: "6", differing: 0 });
  expect(today?.sides["paid"]).toMatchObject({ count: 2, differing: 0 });
  expect(today?.sides["cash"]?.expected).toBe(today?.sides["paid"]?.found);
  expect(Number(today?.sides["cash"]?.found)).toBeGreaterThanOrEqual(sale.total);
  expect(today?.differences).toEqual([]);
});

test("a movement that is gone, a payment that shrank and a drawer that is short are named", async () => {
  const shop = await given({ mug: 9 });
  const sale = await shop.sell("mug", 2);
  const [line] = sale.lines;
  await tamper("delete from public.inventory_transactions where org_id = $1 and reference = $2", [
    shop.org,
    `sale_line:${line?.id}`,
  ]);
  await tamper("update public.payments set amount_minor = amount_minor - 5 where org_id = $1 and sale_id = $2", [
    shop.org,
    sale.id,
  ]);
  await tamper(
    `update public.shifts set closed_at = now(), expected_minor = internal.expected_cash(org_id, id), counted_minor = internal.expected_cash(org_id, id) - 100
      where org_id = $1`,
    [shop.org],
  );
  const [today] = await read(shop);
  expect(today?.differences.map(({ kind }) => kind)).toEqual(["drawer", "goods", "paid"]);
  expect(today?.differences[1]).toMatchObject({ expected: "2", found: "0" });
  expect(today?.differences[1]?.label).toContain(sale.number);
});

test("a cashier may not read it, and a period turned round is refused", async () => {
  const shop = await given();
  expect(await refusal(call(shop, "cashier", "read_reconciliation", { p_request: {} }))).toMatchObject({
    code: "forbidden",
  });
  expect(await refusal(read(shop, { from: "2026-11-20", to: "2026-11-01" }))).toMatchObject({ code: "malformed" });
});
