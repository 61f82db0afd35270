/**
 * A year of movements, written set by set into the tables by their owner: chained, balanced and summed like real ones, so that the
 * judge finds nothing. Every tenth is a sale of one line with its tax and payment; the rest are adjustments up and down.
 */
import type pg from "pg";
import { type BenchShop, judge, PRICE } from "./shop";

/** Rows written in one statement; more would only make the temporary table spill. */
const AT_ONCE = 500_000;
const TAX = Math.round((PRICE * 19) / 119);

/** Adds movements to every row of the shop until there are about `size` in all, `from` of them made by an earlier call; judged when any were. */
export async function growTo(client: pg.ClientBase, shop: BenchShop, from: number, size: number): Promise<void> {
  const rows = shop.goods.length;
  const [first, last] = [Math.floor(from / rows) + 1, Math.floor(size / rows)];
  if (last < first) return;
  const step = Math.max(1, Math.floor(AT_ONCE / (last - first + 1)));
  for (let at = 0; at < rows; at += step) await grow(client, shop, shop.goods.slice(at, at + step), first, last);
  await client.query("select internal.rebuild_sums($1)", [shop.org]);
  // A shop writes its sales as time goes by; these were made product by product.
  await client.query("cluster public.sales using sales_by_time");
  await client.query("vacuum analyze");
  await judge(client, shop.org);
}

async function grow(client: pg.ClientBase, { org }: BenchShop, goods: string[], first: number, last: number) {
  await client.query("begin");
  await client.query(
    `create temp table moved on commit drop as
     select i.id as inventory_id, i.product_id, i.store_id, i.last_seq + row_number() over w as seq, internal.uuid_v7() as id,
            case when n % 10 = 0 then 'sold' else 'adjusted' end as type, i.last_hash,
            i.quantity + sum(c.change) over w - c.change as before, i.quantity + sum(c.change) over w as after, c.change,
            greatest(i.last_at, now() - interval '365 days') + (n - $3 + 1) * ((now() - greatest(i.last_at, now() - interval '365 days')) / ($4 - $3 + 2)) as at,
            case when n % 10 = 0 then internal.uuid_v7() end as sale_id, case when n % 10 = 0 then internal.uuid_v7() end as line_id
       from public.inventory i cross join generate_series($3::int, $4::int) n
       cross join lateral (select case when n % 10 = 0 or n % 2 = 1 then -1 else 1 end::numeric as change) c
      where i.org_id = $1 and i.id = any ($2::uuid[])
     window w as (partition by i.id order by n rows unbounded preceding)`,
    [org, goods, first, last],
  );
  await client.query(
    `insert into public.number_series (org_id, kind, register_id, prefix)
     select r.org_id, 'online', r.id, r.prefix from public.registers r where r.org_id = $1 and not exists (
       select from public.number_series n where n.org_id = r.org_id and n.register_id = r.id and n.kind = 'online') on conflict do nothing`,
    [org],
  );
  await client.query(
    `create temp table rung on commit drop as
     select m.*, n.id as series_id, n.prefix, n.last_number + row_number() over (partition by n.id order by m.at, m.id) as number,
            f.register_id, f.id as shift_id, f.opened_by as staff_id
       from (select m.*, row_number() over (order by m.at, m.id) % 128 as nth from moved m where m.type = 'sold') m
       join (select f.*, row_number() over (order by f.id) - 1 as nth from public.shifts f where f.org_id = $1) f on f.nth = m.nth
       join public.number_series n on n.org_id = $1 and n.register_id = f.register_id and n.kind = 'online'`,
    [org],
  );
  await client.query(
    `insert into public.sales (org_id, id, number, series_id, series_number, store_id, register_id, shift_id, staff_id,
       subtotal_minor, tax_minor, total_minor, sold_at, created_at)
     select $1, r.sale_id, r.prefix || '-' || lpad(r.number::text, 6, '0'), r.series_id, r.number, r.store_id, r.register_id, r.shift_id, r.staff_id,
            ${PRICE}, ${TAX}, ${PRICE}, r.at, r.at from rung r`,
    [org],
  );
  await client.query(
    `with hashed as (
       select m.*, internal.chain_hash(m.last_hash, internal.movement_fields($1, m.inventory_id, m.seq, m.id, m.type, m.change, m.before, m.after,
                case when m.type = 'adjusted' then 'bench' end, null, 'sale_line:' || m.line_id, null, null, m.at))
                over (partition by m.inventory_id order by m.seq rows unbounded preceding) as hash
         from moved m)
     insert into public.inventory_transactions (org_id, inventory_id, seq, id, store_id, type, quantity_change, quantity_before, quantity_after,
       reason, reference, created_at, prev_hash, hash)
     select $1, h.inventory_id, h.seq, h.id, h.store_id, h.type, h.change, h.before, h.after, case when h.type = 'adjusted' then 'bench' end,
            'sale_line:' || h.line_id, h.at, lag(h.hash, 1, h.last_hash) over (partition by h.inventory_id order by h.seq), h.hash from hashed h`,
    [org],
  );
  await client.query(
    `insert into public.sale_lines (org_id, id, sale_id, position, product_id, inventory_id, quantity, unit_price_minor, catalog_price_minor,
       gross_minor, tax_minor, is_tax_included, total_minor, covered, old_quantity, new_quantity)
     select $1, r.line_id, r.sale_id, 1, r.product_id, r.inventory_id, 1, ${PRICE}, ${PRICE}, ${PRICE}, ${TAX}, true, ${PRICE}, 1, r.before, r.after from rung r`,
    [org],
  );
  await client.query(
    `insert into public.sale_line_taxes (org_id, sale_line_id, tax_rate_id, percent, amount_minor)
     select $1, r.line_id, t.id, t.percent, ${TAX} from rung r cross join public.tax_rates t where t.org_id = $1`,
    [org],
  );
  await client.query(
    `insert into public.payments (org_id, id, sale_id, shift_id, position, method, amount_minor, created_at)
     select $1, internal.uuid_v7(), r.sale_id, r.shift_id, 1, 'card', ${PRICE}, r.at from rung r`,
    [org],
  );
  await client.query(
    `update public.number_series n set last_number = x.number from (select r.series_id, max(r.number) as number from rung r group by 1) x
      where n.org_id = $1 and n.id = x.series_id`,
    [org],
  );
  await client.query(
    `update public.inventory i set quantity = t.quantity_after, version = i.version + 1, last_seq = t.seq, last_hash = t.hash, last_at = t.created_at
       from (select distinct on (m.inventory_id) t.* from moved m
               join public.inventory_transactions t on t.org_id = $1 and t.inventory_id = m.inventory_id and t.seq = m.seq
              order by m.inventory_id, m.seq desc) t
      where i.org_id = $1 and i.id = t.inventory_id`,
    [org],
  );
  await client.query("commit");
}
