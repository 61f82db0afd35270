import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { read, write } from "@/db/testing/door";
import { given, type Shop } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne } from "@/db/testing/sql";

interface Closed {
  shift: { id: string; expected: number; counted: number; difference: number; head: string };
}
interface Open {
  shift: { id: string; float: number; expected?: number };
}
type By = "cashier" | "supervisor" | "picker";

const open = (shop: Shop, float = 10_000, by: By = "cashier") =>
  write<Open>({ shop, by }, "open_shift", { body: { float } });
const close = (shop: Shop, counted: number, id = shop.shift, by: By = "cashier") =>
  write<Closed>({ shop, by }, "close_shift", { path: { id }, body: { counted } });
const cash = (shop: Shop, amount: number, id = shop.shift) =>
  write({ shop }, "move_cash", { path: { id }, body: { amount, reason: "change" } });

test("a day's drawer: float, sales, cash in and out, a refund, and what was counted", async () => {
  const shop = await given({ mug: 10 });
  await close(shop, 0);
  const { body } = await open(shop);
  const sold = await shop.sell("mug", 3);
  await cash(shop, -2000, body.shift.id);
  await cash(shop, 500, body.shift.id);
  await write({ shop, by: "supervisor" }, "post_refund", {
    path: { id: sold.id },
    body: { reason: "unwanted", lines: [{ lineId: sold.lines[0]!.id, quantity: "1", restock: true }] },
  });
  const { body: closed } = await close(shop, 9_400, body.shift.id);
  expect(closed).toEqual({
    shift: {
      id: body.shift.id,
      expected: 9_500,
      counted: 9_400,
      difference: -100,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
  });
  const z = await read<{ kind: string; report: Record<string, unknown> }>({ shop }, "read_shift_report", {
    path: { id: body.shift.id },
  });
  expect(z).toMatchObject({
    kind: "z",
    shift: { zNumber: 2 },
    report: {
      sales: { count: 1, total: 1500, firstNumber: sold.number, lastNumber: sold.number },
      refunds: { count: 1, total: 500 },
      payments: [{ method: "cash", count: 1, taken: 1500, given: 500 }],
      cash: { float: 10_000, sales: 1500, refunds: 500, in: 500, out: 2000, expected: 9_500 },
    },
  });
  expect(await shop.violations()).toEqual([]);
});

test("the head of the ledger is what anyone can compute from the rows", async () => {
  const shop = await given({ mug: 3, pot: 2 });
  const { body } = await close(shop, 0);
  const rows = await sql<{ link: string }>(
    `select id || ':' || last_seq || ':' || encode(last_hash, 'hex') as link from public.inventory where org_id = $1 and store_id = $2 order by id`,
    [shop.org, shop.store],
  );
  const head = createHash("sha256")
    .update(rows.map((row) => row.link).join("\n"))
    .digest("hex");
  expect(body.shift.head).toBe(head);
  expect(
    await sqlOne(`select encode(head, 'hex') as head from public.ledger_heads where org_id = $1`, [shop.org]),
  ).toEqual({ head });
});

test("a cashier counts blind, and closes only an own shift", async () => {
  const shop = await given({ mug: 3 });
  expect((await read<Open>({ shop }, "read_current_shift")).shift.expected).toBeUndefined();
  expect((await read<Open>({ shop, by: "supervisor" }, "read_current_shift")).shift.expected).toBe(0);
  const { api } = await shop.hire("cashier");
  expect(
    await refusal(write({ api }, "close_shift", { path: { id: shop.shift }, body: { counted: 0 } })),
  ).toMatchObject({ code: "forbidden", status: 403 });
  expect(await refusal(close(shop, 0, shop.shift, "picker"))).toMatchObject({ code: "forbidden" });
  expect((await close(shop, 0, shop.shift, "supervisor")).status).toBe(200);
});

test("one shift is open at a time, and a closed one takes no sale, no cash and no second closing", async () => {
  const shop = await given({ mug: 3 });
  expect(await refusal(open(shop))).toMatchObject({ code: "shift_already_open", status: 409 });
  await close(shop, 0);
  const acts = [
    () => shop.sell("mug", 1),
    () => shop.sell("mug", 1, { body: { shiftId: shop.shift } }),
    () => cash(shop, 100),
    () => close(shop, 0),
  ];
  for (const act of acts) expect(await refusal(act())).toMatchObject({ code: "shift_closed", status: 409 });
  expect(await read({ shop }, "read_current_shift")).toEqual({ shift: null });
  expect(await shop.level("mug")).toMatchObject({ quantity: "3" });
});

test("sales race a closing: each is in the count or refused, none slips in behind it", async () => {
  const shop = await given({ mug: 50 });
  const sales = Array.from({ length: 25 }, () => shop.sell("mug", 1));
  // a closing that waits too long behind the sales is told «busy» and sent again, as the till does
  const closing = async (): Promise<unknown> =>
    close(shop, 0).catch((error: Error) =>
      /55P03|lock timeout|busy/.test(error.message) ? closing() : Promise.reject(error),
    );
  const [, ...sold] = await Promise.allSettled([closing(), ...sales]);
  const rung = sold.filter((r) => r.status === "fulfilled").length;
  expect(
    await sqlOne(
      `select expected_minor::int as expected, (report -> 'sales' ->> 'count')::int as count from public.shifts where org_id = $1 and id = $2`,
      [shop.org, shop.shift],
    ),
  ).toEqual({ expected: rung * 500, count: rung });
  expect(await shop.violations()).toEqual([]);
});

test("ten closings and ten openings at once: one of each", async () => {
  const shop = await given({ mug: 1 });
  const closings = await Promise.allSettled(Array.from({ length: 10 }, () => close(shop, 0)));
  expect(closings.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  const openings = await Promise.allSettled(Array.from({ length: 10 }, () => open(shop)));
  expect(openings.filter((r) => r.status === "fulfilled")).toHaveLength(1);
  expect(await shop.violations()).toEqual([]);
});
