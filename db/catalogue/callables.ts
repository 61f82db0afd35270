/** What a caller can name at the data API: tables, views and functions of public, and an argument for each parameter. */
import { randomUUID } from "node:crypto";
import type { Shop } from "../testing/given";
import { sql } from "../testing/sql";

export interface Callable {
  name: string;
  args: { name: string; type: string; optional: boolean }[];
  /** The acts its body asks leave for, by name. */
  acts: string[];
}

export async function relations(): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') order by 1`,
  );
  return rows.map(({ name }) => name);
}

export async function callables(): Promise<Callable[]> {
  const rows = await sql<Omit<Callable, "acts"> & { source: string }>(
    `select p.proname as name, p.prosrc as source,
            coalesce((select json_agg(json_build_object('name', p.proargnames[i], 'type', format_type(t.oid, null),
                        'optional', i > p.pronargs - p.pronargdefaults) order by i)
               from unnest(p.proargtypes) with ordinality x(oid, i) join pg_type t on t.oid = x.oid), '[]') as args
       from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.proname not like 'jwt\\_%'
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      order by 1`,
  );
  return rows.map(({ source, ...rest }) => ({ ...rest, acts: actsIn(source) }));
}

/** `internal.begin_act('receive', …)`, `internal.reader('read_stock', …)`: the first word is the act asked for. */
function actsIn(source: string): string[] {
  return [...source.matchAll(/internal\.(?:begin_act|reader)\(\s*'([a-z_]+)'/g)].map(([, act = ""]) => act);
}

const bySense: [RegExp, (shop: Shop) => unknown][] = [
  [/org/, (shop) => shop.org],
  [/store/, (shop) => shop.store],
  [/location|place/, (shop) => shop.places.backroom],
  [/product/, (shop) => shop.product("mug").id],
  [/inventory|stock/, (shop) => shop.product("mug").inventoryId],
  [/staff|signer|requested/, (shop) => shop.people.cashier.id],
  [/session/, (shop) => shop.people.cashier.sessionId],
  [/register/, (shop) => shop.register],
  [/shift/, (shop) => shop.shift],
];

function idFor(name: string, shop: Shop): unknown {
  return bySense.find(([sense]) => sense.test(name))?.[1](shop) ?? shop.product("mug").inventoryId;
}

/** A body that speaks of one shop in every word the doors know; each function takes what it understands. */
export function bodyAbout(shop: Shop): Record<string, unknown> {
  const { id: productId, inventoryId, sku } = shop.product("mug");
  return {
    inventoryId,
    fromInventoryId: inventoryId,
    toInventoryId: inventoryId,
    productId,
    sku,
    locationId: shop.places.backroom,
    toLocationId: shop.places.backroom,
    storeId: shop.store,
    registerId: shop.register,
    shiftId: shop.shift,
    staffId: shop.people.cashier.id,
    orgId: shop.org,
    quantity: "1",
    counted: "1",
    delta: "1",
    amount: 500,
    reason: "sweep",
    name: "sweep",
    lines: [{ inventoryId, productId, sku, quantity: "1", lineId: inventoryId, restock: true }],
    payments: [{ method: "cash", amount: 500 }],
  };
}

export function argumentsAbout(
  callable: Callable,
  shop: Shop,
  template: (body: Record<string, unknown>) => unknown = (body) => body,
) {
  const about = bodyAbout(shop);
  return Object.fromEntries(
    callable.args.map(({ name, type }) => {
      if (name === "p_request")
        return [
          name,
          { body: template(about), path: { id: about["inventoryId"] }, key: randomUUID(), orgId: shop.org },
        ];
      if (name === "p_idempotency_key") return [name, randomUUID()];
      if (type === "jsonb" || type === "json")
        return [name, name === "p_sales" ? [{ key: randomUUID(), body: about }] : about];
      if (type === "uuid") return [name, idFor(name, shop)];
      if (/^(numeric|integer|bigint|smallint)$/.test(type)) return [name, 1];
      if (/timestamp|date/.test(type)) return [name, new Date(0).toISOString()];
      if (type === "boolean") return [name, true];
      if (type.endsWith("[]")) return [name, []];
      return [name, "sweep"];
    }),
  );
}
