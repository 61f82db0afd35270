import { expect, test } from "vitest";
import { read, write } from "@/db/testing/door";
import { given } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { secondStore } from "@/db/testing/second-store";
import { sql } from "@/db/testing/sql";

interface Refund {
  refund: { number: string; total: number; lines: { inventoryId: string; oldQuantity: string; newQuantity: string }[] };
}
interface Receipt {
  receipt: { store: { id: string; name: string }; lines: { id: string }[] };
}
const body = (lineId: string, restock = true) => ({
  lines: [{ lineId, quantity: "1", restock }],
  reason: "unwanted",
});
const levels = (org: string) =>
  sql(
    `select l.name, trim_scale(i.quantity)::text as quantity from public.inventory i
       join public.locations l on l.org_id = i.org_id and l.id = i.location_id where i.org_id = $1 order by 1`,
    [org],
  );

test("goods of one store come back in another: they lie down there, and that drawer pays", async () => {
  const shop = await given({ mug: 5 });
  const sold = await shop.sell("mug", 2);
  const side = await secondStore(shop);
  const api = await side.api("supervisor");
  // the receipt in the hand is found by its whole number, and by no part of it
  const find = (number: string) => read<{ sales: { id: string }[] }>({ api }, "read_sales", { query: { number } });
  expect((await find("t1-000001")).sales).toMatchObject([{ id: sold.id }]);
  expect((await find("T1-00000")).sales).toEqual([]);
  const { receipt } = await read<Receipt>({ api }, "read_receipt", { path: { id: sold.id } });
  expect(receipt.store).toEqual(expect.objectContaining({ id: shop.store, name: "Main street" }));

  const path = { id: sold.id };
  const [line] = receipt.lines;
  const first = await write<Refund>({ api }, "post_refund", { path, body: body(line?.id ?? "") });
  expect(first.body.refund).toMatchObject({
    number: "S1-R-000001",
    total: 500,
    lines: [{ oldQuantity: "0", newQuantity: "1" }],
  });
  expect(await levels(shop.org)).toEqual([
    { name: "Floor", quantity: "3" },
    { name: "Side floor", quantity: "1" },
  ]);
  await write<Refund>({ api }, "post_refund", { path, body: body(line?.id ?? "", false) });
  expect(await refusal(write({ api }, "post_refund", { path, body: body(line?.id ?? "") }))).toMatchObject({
    code: "refund_exceeds_sale",
  });
  const cash = await sql(
    `select r.name, internal.expected_cash(f.org_id, f.id)::int as cash from public.shifts f
       join public.registers r on r.org_id = f.org_id and r.id = f.register_id where f.org_id = $1 order by 1`,
    [shop.org],
  );
  expect(cash).toEqual([
    { name: "Side till", cash: -1000 },
    { name: "Till 1", cash: 1000 },
  ]);
  expect(await shop.violations()).toEqual([]);
});

test("fifty tills of two stores give the same mug back: once", async () => {
  const shop = await given({ mug: 5 });
  const sold = await shop.sell("mug", 1);
  const api = await (await secondStore(shop)).api("manager");
  const [line] = sold.lines;
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, (_, at) =>
      write(at % 2 === 0 ? { api } : { shop, by: "manager" }, "post_refund", {
        path: { id: sold.id },
        body: body(line?.id ?? ""),
      }),
    ),
  );
  expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  expect(await shop.violations()).toEqual([]);
});
