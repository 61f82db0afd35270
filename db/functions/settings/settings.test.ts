/** Taxes and tills are changed by the owner: what was sold keeps its percent, a prefix stays, an open drawer keeps its till. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { write } from "@/db/testing/door";
import { given, type Shop } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { sql, sqlOne } from "@/db/testing/sql";

const rates = (...percents: number[]) => percents.map((percent, n) => ({ name: `VAT ${n + 1}`, percent }));
const saveTax = (shop: Shop, id: string | null, body: object, by: "owner" | "manager" | "supervisor" = "owner") =>
  write<{ taxClass: { id: string } }>({ shop, by }, "save_tax_class", {
    path: id === null ? {} : { id },
    body: { name: "Standard", isIncluded: true, ...body },
  });
const taxesOf = async (shop: Shop, sale: string) =>
  sqlOne<{ percent: string; tax: number }>(
    `select string_agg(trim_scale(x.percent)::text, ' ' order by x.percent) as percent, sum(x.amount_minor)::int as tax
       from public.sale_line_taxes x join public.sale_lines l on l.org_id = x.org_id and l.id = x.sale_line_id
      where l.org_id = $1 and l.sale_id = $2`,
    [shop.org, sale],
  );

test("a new percent is the next sale's; what was sold keeps its own", async () => {
  const shop = await given({ mug: 9 }, { price: 1190, taxPercent: 19 });
  const before = await shop.sell("mug", 1);
  await saveTax(shop, shop.taxClass, { rates: rates(7) });
  const after = await shop.sell("mug", 1);
  expect(await taxesOf(shop, before.id)).toEqual({ percent: "19", tax: 190 });
  expect(await taxesOf(shop, after.id)).toEqual({ percent: "7", tax: 78 });
  await saveTax(shop, shop.taxClass, { rates: rates(7, 3) });
  const both = await shop.sell("mug", 1);
  expect(await taxesOf(shop, both.id)).toMatchObject({ percent: "3 7" });
  expect(await shop.violations()).toEqual([]);
});

test("a rate that something was sold with cannot be taken away; one that was not can", async () => {
  const shop = await given({ mug: 9 });
  await shop.sell("mug", 1);
  await saveTax(shop, shop.taxClass, { rates: rates(19, 2) });
  await saveTax(shop, shop.taxClass, { rates: rates(19) });
  await saveTax(shop, shop.taxClass, { rates: rates(19, 2) });
  await shop.sell("mug", 1);
  expect(await refusal(saveTax(shop, shop.taxClass, { rates: rates(19) }))).toMatchObject({ code: "still_in_use" });
});

test("names are unique, strangers' classes unseen, and below the owner nobody changes a tax", async () => {
  const shop = await given({ mug: 1 });
  const other = await given({});
  expect(await refusal(saveTax(shop, null, { rates: rates(7) }))).toMatchObject({ code: "name_taken" });
  expect(await refusal(saveTax(shop, other.taxClass, { name: "Theirs", rates: rates(7) }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(saveTax(shop, null, { name: "Reduced", rates: rates(7) }, "supervisor"))).toMatchObject({
    code: "forbidden",
  });
  const { status, body } = await saveTax(shop, null, { name: "Reduced", isIncluded: false, rates: rates(7) });
  expect(status).toBe(201);
  const [made] = await sql("select name, is_included from public.tax_classes where id = $1", [body.taxClass.id]);
  expect(made).toEqual({ name: "Reduced", is_included: false });
});

const changeTill = (shop: Shop, id: string, body: object) =>
  write({ shop, by: "owner" }, "change_register", {
    path: { id },
    body: { name: "Front", locationId: shop.places.floor, ...body },
  });

test("a till is renamed and moved within its store; its prefix stays, and an open drawer keeps it in use", async () => {
  const shop = await given({ mug: 3 });
  const other = await given({});
  await changeTill(shop, shop.register, { locationId: shop.places.backroom });
  const [till] = await sql("select name, prefix, location_id from public.registers where id = $1", [shop.register]);
  expect(till).toEqual({ name: "Front", prefix: "T1", location_id: shop.places.backroom });
  expect(await refusal(changeTill(shop, shop.register, { isActive: false }))).toMatchObject({ code: "still_in_use" });
  await sql("update public.shifts set closed_at = now() where org_id = $1", [shop.org]);
  await changeTill(shop, shop.register, { isActive: false });
  expect(await refusal(changeTill(shop, shop.register, { locationId: other.places.floor }))).toMatchObject({
    code: "location_not_found",
  });
  expect(await refusal(changeTill(shop, shop.register, { locationId: shop.places.transit }))).toMatchObject({
    code: "location_not_found",
  });
  expect(await refusal(changeTill(shop, other.register, {}))).toMatchObject({ code: "not_found" });
  expect(await refusal(changeTill(shop, randomUUID(), {}))).toMatchObject({ code: "not_found" });
});
