/** The cart's rules are written twice, in SQL and in TypeScript: random carts hold them together, to the cent. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { sql, sqlOne } from "@/db/testing/sql";
import { priceCart, type Price, type TaxClass } from "@/lib/sales/price";

const classes: TaxClass[] = [
  { included: true, rates: [{ name: "VAT", percent: "19" }] },
  {
    included: true,
    rates: [
      { name: "VAT", percent: "7" },
      { name: "City", percent: "2.5" },
    ],
  },
  {
    included: false,
    rates: [
      { name: "State", percent: "8.875" },
      { name: "City", percent: "1.0625" },
    ],
  },
  { included: false, rates: [{ name: "Zero", percent: "0" }] },
  { included: true, rates: [] },
];

async function shopOfClasses() {
  const shop = await given({});
  const rows: string[] = [];
  for (const [index, tax] of classes.entries()) {
    const [taxClass, product, row] = [randomUUID(), randomUUID(), randomUUID()];
    await sql(`insert into public.tax_classes (org_id, id, name, is_included) values ($1, $2, $3, $4)`, [
      shop.org,
      taxClass,
      `Class ${index}`,
      tax.included,
    ]);
    for (const [position, rate] of tax.rates.entries())
      await sql(
        `insert into public.tax_rates (org_id, tax_class_id, name, percent, position) values ($1, $2, $3, $4, $5)`,
        [shop.org, taxClass, rate.name, rate.percent, position + 1],
      );
    await sql(
      `insert into public.products (org_id, id, sku, name, unit, quantity_decimals, price_minor, tax_class_id) values ($1, $2, $3, $3, 'gram', 4, 100, $4)`,
      [shop.org, product, `P${index}`, taxClass],
    );
    await sql(
      `insert into public.inventory (org_id, id, store_id, product_id, location_id) values ($1, $2, $3, $4, $5)`,
      [shop.org, row, shop.store, product, shop.places.floor],
    );
    rows.push(row);
  }
  return { shop, rows };
}

const quantity = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 9_999 }), fc.boolean())
  .map(([units, part, isWhole]) =>
    isWhole ? String(units + 1) : `${units}.${String(part).padStart(4, "0").replace(/0+$/, "")}`,
  );
const percent = fc
  .integer({ min: 1, max: 10_000 })
  .map((hundredths) => ({ percent: hundredths / 100, reason: "regular" }));
const lineArbitrary = fc.record({
  tax: fc.nat({ max: classes.length - 1 }),
  unitPrice: fc.oneof(fc.integer({ min: 0, max: 1_000 }), fc.integer({ min: 0, max: 5_000_000 })),
  quantity,
  discount: fc.option(
    fc.oneof(
      percent,
      fc.nat({ max: 100 }).map((part) => ({ part })),
    ),
    { nil: undefined },
  ),
});
const cartArbitrary = fc.record({
  lines: fc.array(lineArbitrary, { minLength: 1, maxLength: 8 }),
  discount: fc.option(
    fc.oneof(
      percent,
      fc.nat({ max: 100 }).map((part) => ({ part })),
    ),
    { nil: undefined },
  ),
});

/** An amount off is at most what there is. */
function toDiscount(given_: { percent: number; reason: string } | { part: number } | undefined, of: number) {
  if (!given_ || "percent" in given_) return given_;
  return { amount: Math.floor((of * given_.part) / 100), reason: "regular" };
}

test("the till's preview and the sale's own rules agree on every cart", { timeout: 120_000 }, async () => {
  const { shop, rows } = await shopOfClasses();
  await fc.assert(
    fc.asyncProperty(cartArbitrary, async (cart) => {
      const lines = cart.lines.map((line) => {
        const gross = priceCart([{ unitPrice: line.unitPrice, quantity: line.quantity, tax: classes[4]! }]).total;
        return {
          ...line,
          discount: toDiscount(line.discount, gross),
          tax: classes[line.tax]!,
          inventoryId: rows[line.tax]!,
        };
      });
      const discount = toDiscount(
        cart.discount,
        priceCart(lines.map((line) => ({ ...line, tax: classes[4]! }))).subtotal,
      );
      const mine = priceCart(lines, discount);
      const body = {
        lines: lines.map(({ inventoryId, unitPrice, quantity: wanted, discount: off }) => ({
          inventoryId,
          unitPrice,
          quantity: wanted,
          discount: off,
        })),
        discount,
      };
      const { price } = await sqlOne<{ price: Price }>(`select internal.price_cart($1, $2, $3) as price`, [
        shop.org,
        shop.store,
        JSON.stringify(body),
      ]);
      expect({ ...mine, lines: mine.lines.map((line) => ({ ...line })) }).toMatchObject({
        subtotal: price.subtotal,
        discount: price.discount,
        tax: price.tax,
        total: price.total,
        taxes: price.taxes,
        lines: price.lines.map(({ gross, discount: off, cartDiscount, tax, total }) => ({
          gross,
          discount: off,
          cartDiscount,
          tax,
          total,
        })),
      });
    }),
    { numRuns: 300 },
  );
});
