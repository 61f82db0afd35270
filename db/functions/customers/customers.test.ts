/** Customers: found, changed, merged, exported, forgotten; unseen by another business. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { read, refusal, sign, write } from "../../testing/doors";
import { given, type Shop } from "../../testing/given";
import { orderDesk } from "../../testing/order-desk";
import { sql, withClient } from "../../testing/sql";

const create = async (shop: Shop, body: Record<string, unknown>): Promise<string> =>
  (await write<{ customer: { id: string } }>(shop, "cashier", "create_customer", { body })).customer.id;
type Found = { customers: { id: string; name: string }[]; nextCursor: string | null };

test("customers are found by any part of name, e-mail or telephone, page by page", async () => {
  const shop = await given({});
  const ids = [];
  for (const n of [1, 2, 3])
    ids.push(await create(shop, { name: `Ada 100% ${n}`, email: `ada${n}@shop.example`, phone: `+49 170 55${n}` }));
  const found = async (query: Record<string, string>): Promise<Found> =>
    read(shop, "cashier", "read_customers", { query });
  expect((await found({ q: "ADA2@" })).customers.map((c) => c.id)).toEqual([ids[1]]);
  expect((await found({ q: "170552" })).customers.map((c) => c.id)).toEqual([ids[1]]);
  expect((await found({ q: "100%" })).customers).toHaveLength(3);
  expect((await found({ q: "a_a" })).customers).toHaveLength(0);
  const first = await found({ limit: "2" });
  expect(first.customers.map((c) => c.id)).toEqual([ids[2], ids[1]]);
  const second = await found({ limit: "2", cursor: first.nextCursor ?? "" });
  expect(second).toMatchObject({ customers: [{ id: ids[0] }], nextCursor: null });
});

test("consent, notes and addresses change; a lost answer is answered again", async () => {
  const shop = await given({});
  const id = await create(shop, { name: "Cleo" });
  const key = randomUUID();
  for (const _ of [1, 2])
    await write(shop, "cashier", "add_customer_address", {
      path: { id },
      key,
      body: { address: "Lane 1, Kiel" },
    });
  await write(shop, "cashier", "change_customer", {
    path: { id },
    body: { note: "allergic", marketingConsent: true, email: "c@x.example" },
  });
  const { customer } = await read<{ customer: Record<string, unknown> & { addresses: { id: string }[] } }>(
    shop,
    "cashier",
    "read_customer",
    { path: { id } },
  );
  expect(customer).toMatchObject({ note: "allergic", email: "c@x.example", addresses: [{ address: "Lane 1, Kiel" }] });
  expect(customer["marketingConsentAt"]).toBeTypeOf("string");
  await write(shop, "cashier", "remove_customer_address", { path: { id, addressId: customer.addresses[0]?.id ?? "" } });
  await write(shop, "cashier", "change_customer", { path: { id }, body: { marketingConsent: false, note: null } });
  const after = await read<{ customer: Record<string, unknown> }>(shop, "cashier", "read_customer", { path: { id } });
  expect(after.customer).not.toHaveProperty("marketingConsentAt");
  expect(after.customer).not.toHaveProperty("note");
  expect(after.customer["addresses"]).toEqual([]);
});

test("merging brings points, credit and history together, once", async () => {
  const shop = await given({ mug: 10 }, { price: 1000 });
  const [from, into] = [
    await create(shop, { name: "A. Smith", phone: "123456" }),
    await create(shop, { name: "Anna Smith" }),
  ];
  await shop.sell("mug", 2, { body: { customerId: from } });
  await shop.sell("mug", 1, { body: { customerId: into } });
  expect((await refusal(write(shop, "cashier", "merge_customers", { path: { id: from }, body: { into } }))).code).toBe(
    "forbidden",
  );
  expect((await refusal(write(shop, "manager", "merge_customers", { path: { id: into }, body: { into } }))).code).toBe(
    "same_customer",
  );
  await write(shop, "manager", "merge_customers", { path: { id: from }, body: { into } });
  const merged = await read<{ customer: Record<string, unknown> }>(shop, "cashier", "read_customer", {
    path: { id: from },
  });
  expect(merged.customer).toMatchObject({
    id: into,
    points: 30,
    phone: "123456",
    salesCount: 2,
    mergedIds: [from],
    lifetimeSpendMinor: 3000,
  });
  expect((await refusal(write(shop, "manager", "merge_customers", { path: { id: from }, body: { into } }))).code).toBe(
    "customer_not_found",
  );
  expect((await refusal(shop.sell("mug", 1, { body: { customerId: from } }))).code).toBe("customer_not_found");
  expect(await shop.violations()).toEqual([]);
});

test("two merges towards each other at once: one wins, nobody waits for ever", async () => {
  const shop = await given({});
  const [a, b] = [await create(shop, { name: "A" }), await create(shop, { name: "B" })];
  const both = await Promise.allSettled([
    write(shop, "manager", "merge_customers", { path: { id: a }, body: { into: b } }),
    write(shop, "manager", "merge_customers", { path: { id: b }, body: { into: a } }),
  ]);
  expect(both.filter((r) => r.status === "fulfilled")).toHaveLength(1);
});

test("another business sees nobody and touches nobody", async () => {
  const [mine, theirs] = [await given({}), await given({})];
  const id = await create(mine, { name: "Private Person" });
  const reads = ["read_customer", "export_customer"];
  for (const fn of reads)
    expect((await refusal(read(theirs, "owner", fn, { path: { id } }))).code).toBe("customer_not_found");
  for (const [fn, body] of [
    ["change_customer", { note: "x" }],
    ["erase_customer", {}],
    ["add_customer_address", { address: "x" }],
    ["merge_customers", { into: id }],
  ] as const) {
    const path = { id: fn === "merge_customers" ? await create(theirs, { name: "T" }) : id };
    expect((await refusal(write(theirs, "owner", fn, { path, body }))).code).toBe("customer_not_found");
  }
  expect((await read<Found>(theirs, "owner", "read_customers", { query: { q: "private" } })).customers).toEqual([]);
  const seen = await (await theirs.api("owner")).from("customers").select("id").eq("id", id);
  expect(seen.data).toEqual([]);
});

/** Every row of every table of the database that holds the text, by table. */
async function tablesHolding(marker: string): Promise<string[]> {
  return withClient(async (client) => {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    );
    const holding: string[] = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${marker}%`]);
      if (rows.length > 0) holding.push(name);
    }
    return holding;
  });
}

test("an erased person is in no table of the database, and the books and the chain stay whole", async () => {
  const shop = await given({ mug: 10, pot: { quantity: 5, at: "warehouse" } }, { price: 1000 });
  const marker = `marker${randomUUID().slice(0, 8)}`;
  const id = await create(shop, {
    name: `Eve ${marker}`,
    email: `${marker}@x.example`,
    phone: `+1 ${marker}`,
    note: `note ${marker}`,
    birthday: "1990-02-03",
  });
  const twin = await create(shop, { name: `Eva ${marker}` });
  await write(shop, "cashier", "add_customer_address", {
    path: { id },
    body: { name: marker, address: `${marker} street` },
  });
  const sale = {
    customerId: id,
    note: `for ${marker}`,
    discount: { amount: 100, reason: `knows ${marker}` },
    payments: [{ method: "cash", amount: 900, tendered: 900 }],
  };
  const line = { inventoryId: shop.product("mug").inventoryId, quantity: "1", note: `engrave ${marker}` };
  const body = { ...sale, lines: [line] };
  const approvalId = await sign(shop, "manager", "POST /api/pos/sales", body, "approval");
  const sold = await shop.sell("mug", 1, { body: { ...body, approvalId } });
  const p_refund = {
    saleId: sold.id,
    lines: [{ lineId: sold.lines[0]?.id, quantity: "1", restock: true }],
    reason: `${marker} did not like it`,
  };
  expect(
    (await (await shop.api("supervisor")).rpc("refund_sale", { p_refund, p_idempotency_key: randomUUID() })).error,
  ).toBeNull();
  await shop.sell("mug", 1, { body: { customerId: twin, note: marker } });
  await sql(
    `insert into public.parked_carts (org_id, store_id, customer_id, lines, note) values ($1, $2, $3, $4, $5)`,
    [shop.org, shop.store, id, JSON.stringify([{ ...line, note: marker }]), marker],
  );
  const desk = await orderDesk(shop);
  const customer = { name: `Eve ${marker}`, email: `${marker}@x.example`, address: `${marker} street 4` };
  const ordered = await desk.place([{ sku: "POT", quantity: 1 }], { channel: "web" });
  await desk.write("attach_order_customer", { path: { id: ordered.id }, body: customer });
  await desk.write("cancel_order", { path: { id: ordered.id }, body: { reason: `${marker} moved away` } });
  await write(shop, "manager", "merge_customers", { path: { id: twin }, body: { into: id } });
  expect(await tablesHolding(marker)).toContain("public.sale_lines");

  expect((await refusal(write(shop, "cashier", "erase_customer", { path: { id } }))).code).toBe("forbidden");
  await write(shop, "owner", "erase_customer", { path: { id } });
  expect(await tablesHolding(marker)).toEqual([]);
  expect(await tablesHolding("1990-02-03")).toEqual([]);
  expect(await shop.violations()).toEqual([]);
  expect((await refusal(shop.sell("mug", 1, { body: { customerId: id } }))).code).toBe("customer_not_found");
  expect((await refusal(write(shop, "owner", "erase_customer", { path: { id } }))).code).toBe("customer_erased");
  expect((await read<Found>(shop, "cashier", "read_customers", { query: { q: "erased" } })).customers).toEqual([]);
});

test("the export holds everything a person may ask for", async () => {
  const shop = await given({ mug: 10 });
  const id = await create(shop, { name: "Xenia", email: "x@x.example" });
  await shop.sell("mug", 2, { body: { customerId: id, note: "gift" } });
  const kept = await read<Record<string, unknown[]>>(shop, "owner", "export_customer", { path: { id } });
  expect(kept["customers"]).toMatchObject([{ name: "Xenia", email: "x@x.example" }]);
  expect(kept["sales"]).toMatchObject([{ note: "gift", lines: [{ quantity: "2" }] }]);
  expect(kept["entries"]).toHaveLength(1);
});
