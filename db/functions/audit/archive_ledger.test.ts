/** The ledger's past can be set aside without losing a link: the proof goes on from the checkpoint, and can still walk the whole way. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql, sqlOne } from "../../testing/sql";
import { ask, call, sign } from "../../testing/stock-room";
import { tamper } from "../../testing/tamper";

const ARCHIVE = "POST /api/audit/archive";
const moment = async () =>
  (await sqlOne<{ at: string }>("select internal.iso(clock_timestamp() - interval '1 microsecond') as at")).at;

async function archive(shop: Shop, before: string, role: "owner" | "manager" = "owner") {
  const signed = await sign(shop, "owner", ARCHIVE, { before });
  return call<{ rows: number; movements: number }>(shop, role, "archive_ledger", {
    p_org_id: shop.org,
    p_before: before,
    p_signature_id: signed,
  });
}
const walk = (shop: Shop) => sql("select * from public.verify_archive($1)", [shop.org]);
const count = async (shop: Shop, table: string) =>
  (await sqlOne<{ n: number }>(`select count(*)::int as n from public.${table} where org_id = $1`, [shop.org])).n;

test("the prefix is sealed and moved, selling goes on, and both proofs hold: from the checkpoint and over the whole way", async () => {
  const shop = await given({ mug: 20, cup: 5 });
  for (let n = 0; n < 6; n += 1) await shop.sell("mug", 1);
  const then = await moment();
  await shop.sell("mug", 2);
  expect(await archive(shop, then)).toEqual({ rows: 1, movements: 7 });
  expect(await count(shop, "inventory_transactions_archive")).toBe(7);
  expect(await shop.violations()).toEqual([]);
  expect(await walk(shop)).toEqual([]);
  await shop.sell("mug", 3);
  await shop.sell("cup", 1);
  expect(await archive(shop, await moment())).toEqual({ rows: 2, movements: 2 });
  expect(await shop.violations()).toEqual([]);
  expect(await walk(shop)).toEqual([]);
  expect(await shop.level("mug")).toMatchObject({ quantity: "9" });
  const agree = await sql(
    `select inventory_id from public.stock_levels l full join public.stock_from_ledger m using (org_id, inventory_id)
      where org_id = $1 and l.quantity is distinct from m.quantity`,
    [shop.org],
  );
  expect(agree).toEqual([]);
});

test("a sale's replay tells after archiving what it told before", async () => {
  const shop = await given({ mug: 20 });
  const key = randomUUID();
  const first = await shop.sell("mug", 2, { key });
  await shop.sell("mug", 1);
  await archive(shop, await moment());
  expect(await shop.sell("mug", 2, { key })).toEqual({ ...first, replayed: true });
  expect(await shop.level("mug")).toMatchObject({ quantity: "17" });
});

test("time travel reaches through the archive", async () => {
  const shop = await given({ mug: 20 });
  const received = await moment();
  const after: string[] = [];
  for (const quantity of [1, 2, 3]) {
    await shop.sell("mug", quantity);
    after.push(await moment());
  }
  await archive(shop, await moment());
  const at = async (when: string | undefined) =>
    (
      await sqlOne<{ quantity: string }>("select trim_scale(internal.quantity_at($1, $2, $3))::text as quantity", [
        shop.org,
        shop.product("mug").inventoryId,
        when,
      ])
    ).quantity;
  expect([await at(received), await at(after[0]), await at(after[1]), await at(after[2])]).toEqual([
    "20",
    "19",
    "17",
    "14",
  ]);
});

interface Listed {
  transactions: { id: string; quantityAfter: string; sku: string; reversedBy: string | null }[];
  nextCursor: string | null;
}
const ledger = (shop: Shop, query: object) =>
  call<Listed>(shop, "manager", "read_transactions", { p_request: { query } });

/** Every entry a person sees who turns the pages to the end. */
async function turnPages(shop: Shop, query: object): Promise<Listed["transactions"]> {
  const seen: Listed["transactions"] = [];
  let cursor: string | null = null;
  do {
    const page: Listed = await ledger(shop, { ...query, limit: 3, ...(cursor ? { cursor } : {}) });
    expect(page.transactions.length).toBeLessThanOrEqual(3);
    seen.push(...page.transactions);
    cursor = page.nextCursor;
  } while (cursor);
  return seen;
}

test("a list is read through to the archive: nothing twice, nothing left out, whatever was archived between two pages", async () => {
  const shop = await given({ mug: 20, cup: 9 });
  for (let n = 0; n < 4; n += 1) await shop.sell("mug", 1);
  const between = await moment();
  for (let n = 0; n < 3; n += 1) await shop.sell("cup", 1);
  await shop.sell("mug", 2);
  const { inventoryId, id: productId } = shop.product("mug");
  const locationId = shop.places.floor;
  const asks = [
    {},
    { inventoryId },
    { productId },
    { type: "sold" },
    { from: between },
    { to: between, inventoryId },
    { locationId },
    { locationId, type: "sold" },
  ];
  const before = await Promise.all(asks.map((query) => turnPages(shop, query)));
  expect(before.map((list) => list.length)).toEqual([10, 6, 6, 8, 4, 5, 10, 8]);

  const first = await ledger(shop, { limit: 3 });
  await archive(shop, between); // the cup's only movement before is its newest and stays behind: an older one than the mug's
  const second = await ledger(shop, { limit: 3, cursor: first.nextCursor });
  await archive(shop, await moment()); // now the cursor itself lies in the archive
  const rest = await ledger(shop, { limit: 500, cursor: second.nextCursor });
  const ids = (list: Listed["transactions"]) => list.map(({ id }) => id);
  expect(ids([...first.transactions, ...second.transactions, ...rest.transactions])).toEqual(ids(before[0] ?? []));
  expect(rest.nextCursor).toBeNull();

  const after = await Promise.all(asks.map((query) => turnPages(shop, query)));
  expect(after).toEqual(before);
});

test("a movement in the archive is taken back as one in the ledger is, once", async () => {
  const shop = await given({ mug: 20 });
  const { inventoryId } = shop.product("mug");
  const received = (await ledger(shop, { inventoryId })).transactions.at(-1)?.id ?? "";
  await shop.sell("mug", 1);
  await archive(shop, await moment());
  expect(await count(shop, "inventory_transactions_archive")).toBe(1);
  const takeBack = () =>
    ask(shop, "manager", "reverse_movement", { path: { id: received }, body: { reason: "mistake" } });
  expect(await refusal(takeBack())).toMatchObject({ code: "insufficient_stock" });
  await ask(shop, "supervisor", "receive_stock", { body: { inventoryId, quantity: "1" } });
  expect((await takeBack()).movements).toMatchObject([{ type: "reversed", quantityChange: "-20", quantityAfter: "0" }]);
  expect(await refusal(takeBack())).toMatchObject({ code: "already_reversed" });
  expect(await shop.violations()).toEqual([]);
  expect(await walk(shop)).toEqual([]);
});

test("a byte altered in the archive is found by the walk and named, and the seal of a checkpoint cannot be moved", async () => {
  const shop = await given({ mug: 20 });
  for (let n = 0; n < 4; n += 1) await shop.sell("mug", 1);
  await archive(shop, await moment());
  await tamper("update public.inventory_transactions_archive set reason = 'x' where org_id = $1 and seq = 2", [
    shop.org,
  ]);
  expect(await walk(shop)).toMatchObject([{ rule: "the hash recomputes", facts: { seq: 2 } }]);
  await tamper("update public.ledger_checkpoints set quantity = quantity + 1 where org_id = $1", [shop.org]);
  expect((await shop.violations()).map(({ rule }) => rule)).toContain(
    "a movement begins where the one before it ended",
  );
});

test("only an owner archives, signed, and only what is past; nobody else may delete from the ledger", async () => {
  const shop = await given({ mug: 3 });
  expect(await refusal(archive(shop, await moment(), "manager"))).toMatchObject({ code: "forbidden" });
  expect(await refusal(archive(shop, "2999-01-01T00:00:00.000000Z"))).toMatchObject({ code: "malformed" });
  expect(
    await refusal(call(shop, "owner", "archive_ledger", { p_org_id: shop.org, p_before: await moment() })),
  ).toMatchObject({ code: "signature_required" });
  const other = await given();
  expect(
    await refusal(call(shop, "owner", "archive_ledger", { p_org_id: other.org, p_before: await moment() })),
  ).toMatchObject({ code: "not_found" });
  const may = await sql(
    `select r.rolname from pg_roles r where r.rolname in ('anon', 'authenticated', 'service_role', 'stockproof_functions', 'stockproof_worker', 'stockproof_archivist')
       and has_table_privilege(r.oid, 'public.inventory_transactions', 'delete')`,
  );
  expect(may).toEqual([{ rolname: "stockproof_archivist" }]);
});
