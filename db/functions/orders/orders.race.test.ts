import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { orderDesk } from "@/db/testing/order-desk";
import { refusal } from "@/db/testing/refused";
import { sql } from "@/db/testing/sql";

const ROUNDS = 200;

test(`two buyers of the last unit, ${ROUNDS} rounds: one order each, one told it is out of stock`, {
  timeout: 300_000,
}, async () => {
  const shop = await given({ last: { quantity: 1, at: "warehouse" } });
  const desk = await orderDesk(shop);
  for (let round = 0; round < ROUNDS; round++) {
    const answers = await Promise.allSettled([1, 2].map(() => desk.reserve([{ sku: "LAST", quantity: 1 }])));
    const won = answers.filter((answer) => answer.status === "fulfilled");
    const [lost] = answers.filter((answer) => answer.status === "rejected");
    expect(won).toHaveLength(1);
    expect(lost?.reason).toMatchObject({ code: "out_of_stock" });
    await desk.cancel(won[0]?.value.id ?? "");
  }
  expect(await sql("select status, count(*)::int from orders where org_id = $1 group by 1", [shop.org])).toEqual([
    { status: "cancelled", count: ROUNDS },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("orders that want the same goods in opposite order do not block each other for ever", async () => {
  const shop = await given({ cup: { quantity: 40, at: "warehouse" }, pot: { quantity: 40, at: "warehouse" } });
  const desk = await orderDesk(shop);
  const both = [
    { sku: "CUP", quantity: 1 },
    { sku: "POT", quantity: 1 },
  ];
  const orders = await Promise.all(
    Array.from({ length: 20 }, (_, n) => desk.reserve(n % 2 ? both : both.toReversed())),
  );
  await Promise.all(orders.map(({ id }, n) => (n % 2 ? desk.ship(id) : desk.cancel(id))));
  expect(await shop.level("cup")).toMatchObject({ quantity: "30", reserved: "0" });
  expect(await shop.level("pot")).toMatchObject({ quantity: "30", reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("an order and its cancellation sent together with its shipment: one of them stands", async () => {
  const shop = await given({ pot: { quantity: 5, at: "warehouse" } });
  const desk = await orderDesk(shop);
  for (let round = 0; round < 5; round++) {
    const { id } = await desk.reserve([{ sku: "POT", quantity: 1 }]);
    const answers = await Promise.allSettled([desk.ship(id), desk.cancel(id)]);
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
    expect((await refusal(desk.ship(id))).code).toBe("order_closed");
  }
  expect(await shop.violations()).toEqual([]);
});
