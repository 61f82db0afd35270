/** A report's sums are what its sales and refunds come to, whatever the history, the period, and how much is handed over yet. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { read, write } from "../../testing/door";
import { given, type Shop } from "../../testing/given";
import { sql } from "../../testing/sql";
import { tamper } from "../../testing/tamper";

const NAMES = ["mug", "cup", "bowl"] as const;
const day = (ago: number) => new Date(Date.UTC(2026, 9, 31 - ago)).toISOString().slice(0, 10);
/** Noon of a day, so that no time zone moves it to another. */
const noon = (ago: number) => `${day(ago)}T12:00:00Z`;

const sale = fc.record({
  name: fc.constantFrom(...NAMES),
  quantity: fc.integer({ min: 1, max: 3 }),
  ago: fc.nat({ max: 150 }),
  isRefunded: fc.boolean(),
  refundAgo: fc.nat({ max: 150 }),
  isHandedOver: fc.boolean(),
});
type Sale = typeof sale extends fc.Arbitrary<infer S> ? S : never;

async function ring(shop: Shop, { name, quantity, ago, isRefunded, refundAgo, isHandedOver }: Sale): Promise<void> {
  const sold = await shop.sell(name, quantity);
  await tamper("update public.sales set sold_at = $2 where id = $1", [sold.id, noon(ago)]);
  if (isRefunded) {
    const lines = [{ lineId: sold.lines[0]?.id, quantity: "1", restock: true }];
    await write({ shop, by: "supervisor" }, "post_refund", {
      path: { id: sold.id },
      body: { lines, reason: "unwanted" },
    });
    await tamper("update public.refunds set created_at = $2 where sale_id = $1", [sold.id, noon(refundAgo)]);
  }
  if (isHandedOver) await sql("select internal.dispatch_events($1)", [shop.org]);
}

/** Line by line from the books. */
const direct = (shop: Shop, from: string, to: string) =>
  sql(
    `select p.sku, trim_scale(sum(x.sold - x.back))::text as quantity, sum(x.total)::int as total, sum(x.refunded)::int as refunded
       from (
         select l.product_id, l.quantity as sold, 0 as back, l.total_minor as total, 0 as refunded
           from public.sales s join public.sale_lines l on l.org_id = s.org_id and l.sale_id = s.id
          where s.org_id = $1 and s.sold_at >= $2::date and s.sold_at < $3::date + 1
         union all
         select l.product_id, 0, b.quantity, 0, b.total_minor
           from public.refunds r join public.refund_lines b on b.org_id = r.org_id and b.refund_id = r.id
           join public.sale_lines l on l.org_id = b.org_id and l.id = b.sale_line_id
          where r.org_id = $1 and r.created_at >= $2::date and r.created_at < $3::date + 1) x
       join public.products p on p.org_id = $1 and p.id = x.product_id
      group by p.sku order by p.sku`,
    [shop.org, from, to],
  );
async function reported(shop: Shop, from: string, to: string) {
  const { rows } = await read<{ rows: { sku: string; quantity: string; total: number; refunded: number }[] }>(
    { shop, by: "manager" },
    "read_report",
    { path: { report: "products" }, query: { from, to } },
  );
  return rows
    .map(({ sku, quantity, total, refunded }) => ({ sku, quantity, total, refunded }))
    .toSorted((a, b) => (a.sku < b.sku ? -1 : 1));
}

test("the sums of any period are its lines added up, before and after they are handed over, and built anew", async () => {
  const periods: [number, number][] = [
    [150, 0],
    [149, 120],
    [61, 31], // whole months: September
    [60, 31],
    [91, 1],
    [10, 3],
    [31, 31],
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(sale, { minLength: 8, maxLength: 14 }), async (sales) => {
      const shop = await given({ mug: 99, cup: 99, bowl: 99 });
      for (const one of sales) await ring(shop, one);
      const agree = async () => {
        for (const [from, to] of periods)
          expect(await reported(shop, day(from), day(to)), `${day(from)} to ${day(to)}`).toEqual(
            await direct(shop, day(from), day(to)),
          );
      };
      await agree();
      await sql("select internal.dispatch_events($1)", [shop.org]);
      await agree();
      await sql("select internal.rebuild_sums($1)", [shop.org]);
      await agree();
    }),
    { numRuns: 4 },
  );
});
