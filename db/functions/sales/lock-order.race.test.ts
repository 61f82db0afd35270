/** Baskets in every order at tills of their own, straight at the function and never asked twice: one deadlock is one too many. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { database, sql } from "@/db/testing/sql";

const NAMES = ["cup", "saucer", "spoon", "plate", "bowl", "jug"];
const TILLS = 8;
const ROUNDS = 12;

test("eight tills sell six goods in shuffled order: nobody waits for ever, everything is sold", {
  timeout: 300_000,
}, async () => {
  const shop = await given(Object.fromEntries(NAMES.map((name) => [name, TILLS * ROUNDS])));
  const registers = Array.from({ length: TILLS }, () => randomUUID());
  await sql(
    `insert into public.registers (org_id, id, store_id, location_id, name, prefix)
     select $1, r.id, $2, $3, 'Row ' || r.n, 'R' || r.n from unnest($4::uuid[]) with ordinality r(id, n)`,
    [shop.org, shop.store, shop.places.floor, registers],
  );
  await sql(
    "insert into public.shifts (org_id, register_id, store_id, opened_by) select $1, r, $2, $3 from unnest($4::uuid[]) r",
    [shop.org, shop.store, shop.people.cashier.id, registers],
  );
  const sellAll = async (registerId: string, till: number): Promise<void> => {
    for (let round = 0; round < ROUNDS; round += 1) {
      // each till begins elsewhere in the row of goods, every second one walks it backwards
      const turned = [...NAMES.slice((till + round) % NAMES.length), ...NAMES.slice(0, (till + round) % NAMES.length)];
      const lines = (till % 2 ? turned : turned.toReversed()).map((name) => ({
        inventoryId: shop.product(name).inventoryId,
        quantity: "1",
      }));
      const sale = { registerId, lines, payments: [{ method: "card", amount: 500 * NAMES.length }] };
      await database().query("select public.checkout($1, $2, $3)", [JSON.stringify(sale), randomUUID(), shop.org]);
    }
  };
  const ended = await Promise.allSettled(registers.map(sellAll));
  expect(ended.filter(({ status }) => status === "rejected")).toEqual([]);
  for (const name of NAMES) expect(await shop.level(name)).toMatchObject({ quantity: "0" });
  expect(await shop.violations()).toEqual([]);
});
