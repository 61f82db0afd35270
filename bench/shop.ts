/**
 * The shop that is measured: one store, 128 tills with a person at each and an open shift, 1,001 products whose shelves never run out
 * during a run, and sales that were rung up before, because a plan made over empty tables measures nothing.
 */
import { randomUUID } from "node:crypto";
import type pg from "pg";

export interface Till {
  sessionId: string;
  staffId: string;
  registerId: string;
}
export interface BenchShop {
  org: string;
  store: string;
  tills: Till[];
  /** Who looks at lists and reports. */
  manager: Pick<Till, "sessionId" | "staffId">;
  /** The one product everybody wants, and the thousand others. */
  hot: string;
  goods: string[];
}

const TILLS = 128;
const GOODS = 1_000;
export const PRICE = 500;

/** Opened at another hour when the connection says so (`stockproof.clock`): a year of history needs a beginning. */
export async function makeShop(client: pg.ClientBase): Promise<BenchShop> {
  const [org, store, floor, tax] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const tills = Array.from({ length: TILLS }, () => ({
    sessionId: randomUUID(),
    staffId: randomUUID(),
    registerId: randomUUID(),
  }));
  const manager = { sessionId: randomUUID(), staffId: randomUUID() };
  const ids = [tills.map((t) => t.registerId), tills.map((t) => t.staffId), tills.map((t) => t.sessionId)];
  const run = (text: string, ...values: unknown[]) => client.query(text, [org, ...values]);
  await client.query("begin");
  await run("insert into public.orgs (id, name) values ($1, 'Bench shop')");
  await run("insert into public.stores (org_id, id, name) values ($1, $2, 'Bench street')", store);
  await run(
    `insert into public.locations (org_id, id, store_id, name, kind, is_sellable) values ($1, $3, $2, 'Floor', 'floor', true)`,
    store,
    floor,
  );
  await run(
    `insert into public.registers (org_id, id, store_id, location_id, name, prefix)
     select $1, t.id, $2, $3, 'Till ' || t.n, 'B' || t.n from unnest($4::uuid[]) with ordinality t(id, n)`,
    store,
    floor,
    ids[0],
  );
  await run(
    `insert into public.staff (org_id, id, name, role, store_id) select $1, t.id, 'Till ' || t.n, 'cashier', $2 from unnest($3::uuid[]) with ordinality t(id, n)`,
    store,
    ids[1],
  );
  await run(
    `insert into internal.sessions (id, org_id, staff_id, staff_role, store_id, register_id, expires_at)
     select t.session, $1, t.staff, 'cashier', $2, t.register, now() + interval '12 hours' from unnest($3::uuid[], $4::uuid[], $5::uuid[]) t(register, staff, session)`,
    store,
    ...ids,
  );
  await run("insert into public.staff (org_id, id, name, role) values ($1, $2, 'Manager', 'manager')", manager.staffId);
  await run(
    `insert into internal.sessions (id, org_id, staff_id, staff_role, expires_at) values ($3, $1, $2, 'manager', now() + interval '12 hours')`,
    manager.staffId,
    manager.sessionId,
  );
  await run(
    `insert into public.shifts (org_id, register_id, store_id, opened_by) select $1, t.register, $2, t.staff from unnest($3::uuid[], $4::uuid[]) t(register, staff)`,
    store,
    ids[0],
    ids[1],
  );
  await run("insert into public.tax_classes (org_id, id, name, is_included) values ($1, $2, 'Standard', true)", tax);
  await run("insert into public.tax_rates (org_id, tax_class_id, name, percent) values ($1, $2, 'VAT', 19)", tax);
  const { rows } = await run(
    `with product as (
       insert into public.products (org_id, id, sku, name, price_minor, tax_class_id)
       select $1, internal.uuid_v7(), 'B' || lpad(n::text, 5, '0'), 'Good ' || n, ${PRICE}, $4 from generate_series(0, ${GOODS}) n returning id)
     insert into public.inventory (org_id, store_id, product_id, location_id) select $1, $2, p.id, $3 from product p returning id`,
    store,
    floor,
    tax,
  );
  await run(
    `select count(*) from internal.post_movements($1, array(select row(i.id, 'received', 5000000, 'opening', null, null, null, null, null, null)::internal.movement
       from public.inventory i where i.org_id = $1))`,
  );
  await client.query("commit");
  const [hot = "", ...goods] = rows.map(({ id }: { id: string }) => id);
  return { org, store, tills, manager, hot, goods };
}

export type Basket = "hot" | "spread";

/** A sale of three lines: of the one hot product and two others, or of three others. */
export function basketOf(shop: BenchShop, kind: Basket) {
  const any = () => shop.goods[Math.floor(Math.random() * shop.goods.length)] ?? "";
  const wanted = new Set<string>(kind === "hot" ? [shop.hot] : []);
  while (wanted.size < 3) wanted.add(any());
  const lines = [...wanted].map((inventoryId) => ({ inventoryId, quantity: "1" }));
  return { lines, payments: [{ method: "cash", amount: 3 * PRICE, tendered: 2_000 }] };
}

/** The shop of an earlier run over the same data folder, its people signed in again. */
export async function findShop(client: pg.ClientBase): Promise<BenchShop | undefined> {
  const { rows } = await client.query(
    `select o.id as org, (select s.id from public.stores s where s.org_id = o.id) as store,
            (select array_agg(i.id order by p.sku) from public.inventory i join public.products p on p.org_id = i.org_id and p.id = i.product_id
              where i.org_id = o.id) as goods
       from public.orgs o where o.name = 'Bench shop'`,
  );
  if (!rows[0]) return undefined;
  const { org, store, goods } = rows[0];
  const { rows: sessions } = await client.query<Till>(
    `update internal.sessions s set expires_at = now() + interval '12 hours' where s.org_id = $1
     returning s.id as "sessionId", s.staff_id as "staffId", s.register_id as "registerId"`,
    [org],
  );
  const [hot = "", ...others] = goods;
  const manager = sessions.find((session) => !session.registerId) ?? { sessionId: "", staffId: "" };
  return { org, store, tills: sessions.filter((session) => session.registerId), manager, hot, goods: others };
}

/** What the judge found wrong with this shop; a bench whose books do not balance measured nothing. */
export async function judge(client: pg.ClientBase | pg.Pool, org: string): Promise<void> {
  const { rows } = await client.query("select * from public.verify_ledger($1)", [org]);
  if (rows.length > 0)
    throw new Error(`The judge found ${rows.length} violations: ${JSON.stringify(rows.slice(0, 3))}`);
}
