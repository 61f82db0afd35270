/** What the judge sees of the database: one moment, read in one transaction. */
import type pg from "pg";

export interface Snapshot {
  /** key → what it sold. */
  sales: Map<string, { id: string; number: string; total: number; lines: { inventoryId: string; quantity: string }[] }>;
  /** Every key that is bound, to a sale or to anything else. */
  keys: Set<string>;
  /** Each series of receipt numbers used since the run began: how many, and from where to where. */
  series: { prefix: string; count: number; first: number; last: number }[];
  /** Sales of this run's org since it began that no key names. */
  keyless: string[];
  levels: Map<string, string>;
  moneyIn: number;
  violations: unknown[];
  drift: unknown[];
}

export async function readSnapshot(client: pg.Client, orgId: string, since: Date): Promise<Snapshot> {
  await client.query("begin isolation level repeatable read read only");
  try {
    const { rows: sales } = await client.query<{
      key: string | null;
      id: string;
      number: string;
      total: number;
      lines: { inventoryId: string; quantity: string }[];
    }>(
      `select i.key, s.id, s.number, s.total_minor::float8 as total,
              (select json_agg(json_build_object('inventoryId', l.inventory_id, 'quantity', trim_scale(l.quantity)::text) order by l.position)
                 from public.sale_lines l where l.org_id = s.org_id and l.sale_id = s.id) as lines
         from public.sales s
         left join public.idempotency i on i.org_id = s.org_id and i.answer ->> 'sale' = s.id::text
        where s.org_id = $1 and s.created_at >= $2`,
      [orgId, since],
    );
    const { rows: keys } = await client.query<{ key: string }>("select key from public.idempotency where org_id = $1", [
      orgId,
    ]);
    const { rows: series } = await client.query<Snapshot["series"][number]>(
      `select n.prefix, count(*)::int as count, min(s.series_number)::int as first, max(s.series_number)::int as last
         from public.sales s join public.number_series n on n.org_id = s.org_id and n.id = s.series_id
        where s.org_id = $1 and s.created_at >= $2 group by n.id, n.prefix`,
      [orgId, since],
    );
    const { rows: levels } = await client.query<{ id: string; quantity: string }>(
      "select id, trim_scale(quantity)::text as quantity from public.inventory where org_id = $1",
      [orgId],
    );
    const { rows: money } = await client.query<{ sum: number }>(
      `select coalesce(sum(p.amount_minor), 0)::float8 as sum from public.payments p
         join public.sales s on s.org_id = p.org_id and s.id = p.sale_id where s.org_id = $1 and s.created_at >= $2`,
      [orgId, since],
    );
    const { rows: violations } = await client.query("select * from public.verify_ledger($1)", [orgId]);
    const { rows: drift } = await client.query("select * from public.check_inventory_drift($1)", [orgId]);
    return {
      sales: new Map(sales.flatMap(({ key, ...sale }) => (key === null ? [] : [[key, sale]]))),
      keys: new Set(keys.map(({ key }) => key)),
      series,
      keyless: sales.filter(({ key }) => key === null).map(({ id }) => id),
      levels: new Map(levels.map(({ id, quantity }) => [id, quantity])),
      moneyIn: money[0]?.sum ?? 0,
      violations,
      drift,
    };
  } finally {
    await client.query("rollback");
  }
}

/** The same question while the faults go on: what came in, minus what was sold, is what is there. */
export async function conservationNow(client: pg.Client, orgId: string): Promise<unknown[]> {
  const { rows } = await client.query(
    `select i.id, i.quantity, x.sum from public.inventory i
       join lateral (select coalesce(sum(t.quantity_change), 0) as sum from public.inventory_transactions t
         where t.org_id = i.org_id and t.inventory_id = i.id) x on true
      where i.org_id = $1 and x.sum <> i.quantity`,
    [orgId],
  );
  return rows;
}
