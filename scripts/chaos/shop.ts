/** The shop that is tormented: the demo, with enough on its shelves for a long run and one product that runs out in the middle. */
import pg from "pg";
import type { Goods } from "./till";

export interface ChaosShop {
  orgId: string;
  goods: Goods[];
  opening: Map<string, string>;
}

const PLENTY = 1_000_000;
const SCARCE = 400;

export async function stockUp(databaseUrl: string): Promise<ChaosShop> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: orgs } = await client.query<{ id: string }>("select id from public.orgs where name = 'Corner Shop'");
    const orgId = orgs[0]?.id ?? "";
    const { rows: goods } = await client.query<Goods & { sku: string }>(
      `select i.id as "inventoryId", p.price_minor::int as "priceMinor", p.sku from public.inventory i
         join public.products p on p.org_id = i.org_id and p.id = i.product_id
         join public.locations l on l.org_id = i.org_id and l.id = i.location_id
        where i.org_id = $1 and l.kind = 'floor' and p.quantity_decimals = 0 order by p.sku limit 12`,
      [orgId],
    );
    const deliveries = goods.map(({ inventoryId }, n) => ({ inventoryId, quantity: n === 0 ? SCARCE : PLENTY }));
    await client.query(
      `select count(*) from internal.post_movements($1, (select array_agg(row(d."inventoryId", 'received', d.quantity, 'chaos', null, null, 'chaos:opening', null, null, null)::internal.movement)
         from jsonb_to_recordset($2::jsonb) d("inventoryId" uuid, quantity numeric)))`,
      [orgId, JSON.stringify(deliveries)],
    );
    const { rows: levels } = await client.query<{ id: string; quantity: string }>(
      "select id, trim_scale(quantity)::text as quantity from public.inventory where org_id = $1",
      [orgId],
    );
    return { orgId, goods, opening: new Map(levels.map(({ id, quantity }) => [id, quantity])) };
  } finally {
    await client.end();
  }
}
