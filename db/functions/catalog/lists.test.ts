/** The lists that forms choose from: renamed, put out of use and back; what was written with a line keeps it. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { read, write } from "@/db/testing/door";
import { given, type Shop } from "@/db/testing/given";
import { refusal } from "@/db/testing/refused";
import { sql } from "@/db/testing/sql";
import { type Act, schedules, twoSessions } from "@/db/testing/stepped";

interface Listed {
  id: string;
  name: string;
  isActive: boolean;
}
interface Lists {
  categories: (Listed & { position: number; colour: string | null })[];
  suppliers: (Listed & { email: string | null; phone: string | null; address: string | null; leadDays: number })[];
  usages: Listed[];
}
const listed = (shop: Shop) => read<Lists>({ shop, by: "manager" }, "read_settings");
const offered = (shop: Shop) => read<Lists>({ shop, by: "supervisor" }, "read_places");
const save = (shop: Shop, noun: "category" | "supplier" | "usage", body: Record<string, unknown>, id?: string) =>
  write<Record<string, { id: string }>>({ shop, by: "manager" }, `save_${noun}`, { path: id ? { id } : {}, body }).then(
    (answer) => answer.body[noun]?.id ?? "",
  );

test("a category out of use is no shelf of the tills; its goods are still sold, and the ledger is still narrowed to it", async () => {
  const shop = await given({ mug: 5 });
  const cups = { name: "Cups", position: 3, colour: "#0b6b4f" };
  const id = await save(shop, "category", cups);
  await sql("update public.products set category_id = $2 where org_id = $1", [shop.org, id]);
  const shelves = () =>
    read<{ till: { categories: { name: string }[] } }>({ shop }, "read_till").then(({ till }) =>
      till.categories.map((one) => one.name),
    );
  expect(await shelves()).toEqual(["Cups"]);
  await save(shop, "category", { ...cups, name: "Mugs", isActive: false }, id);
  expect(await shelves()).toEqual([]);
  expect((await listed(shop)).categories).toMatchObject([{ ...cups, name: "Mugs", isActive: false }]);
  expect((await offered(shop)).categories).toMatchObject([{ name: "Mugs", isActive: false }]);
  await shop.sell("mug", 1);
  await save(shop, "category", cups, id);
  expect(await shelves()).toEqual(["Cups"]);
  expect(await shop.violations()).toEqual([]);
});

test("a category never stands under itself, however many steps lie between", async () => {
  const shop = await given({});
  const stand = (id: string, name: string, parentId?: string) =>
    save(shop, "category", { name, ...(parentId ? { parentId } : {}) }, id);
  const kitchen = await save(shop, "category", { name: "Kitchen" });
  const cups = await save(shop, "category", { name: "Cups", parentId: kitchen });
  const small = await save(shop, "category", { name: "Small cups", parentId: cups });
  for (const parent of [kitchen, cups, small])
    expect(await refusal(stand(kitchen, "Kitchen", parent))).toMatchObject({ code: "category_loop", status: 409 });
  expect((await refusal(stand(kitchen, "Kitchen", small))).facts).toEqual({ name: "Kitchen", parent: "Small cups" });
  await stand(small, "Small cups", kitchen);
  await stand(cups, "Cups", small);
  expect(await refusal(stand(small, "Small cups", cups))).toMatchObject({ code: "category_loop" });
});

test("two managers each make one half of a loop at once: one is refused", async () => {
  const shop = await given({});
  const [one, two] = [await save(shop, "category", { name: "One" }), await save(shop, "category", { name: "Two" })];
  const under = (id: string, parentId: string): Act => ({
    claims: shop.claims("manager"),
    call: {
      text: "select public.save_category($1) as told",
      values: [JSON.stringify({ path: { id }, body: { name: "Moved", parentId }, key: randomUUID() })],
    },
    locks: {
      categories: { text: "select 1 from public.categories c where c.org_id = $1 for update", values: [shop.org] },
    },
  });
  const sessions = await twoSessions();
  for (const schedule of schedules([under(one, two), under(two, one)])) {
    const endings = await sessions.stepped([under(one, two), under(two, one)], schedule);
    expect(
      endings.flatMap((ending) => ("no" in ending ? [ending.no] : [])),
      JSON.stringify(schedule),
    ).toEqual(["category_loop"]);
    await sql("update public.categories set parent_id = null where org_id = $1", [shop.org]);
  }
  await sessions.close();
});

test("from a supplier out of use nothing new is ordered or taken in; what was ordered before still comes", async () => {
  const shop = await given({ mug: 1 });
  const mug = shop.product("mug");
  const potter = { name: "Potter", email: "clay@potter.example", phone: "030 1", address: "Clay Lane 2", leadDays: 3 };
  const id = await save(shop, "supplier", potter);
  await sql("update public.products set reorder_point = 5, supplier_id = $2 where org_id = $1", [shop.org, id]);
  const list = () =>
    read<{ items: { supplierId: string | null }[] }>({ shop, by: "supervisor" }, "read_reorder_list").then((answer) =>
      answer.items.map((item) => item.supplierId),
    );
  const back = { shop, by: "supervisor" } as const;
  const order = () =>
    write<{ order: { id: string; lines: { id: string }[] } }>(back, "create_purchase_order", {
      body: { supplierId: id, locationId: shop.places.floor, lines: [{ productId: mug.id, quantity: "1" }] },
    });
  const send = (orderId: string) => write(back, "place_purchase_order", { path: { id: orderId } });
  const takeIn = () =>
    write(back, "receive_stock", { body: { inventoryId: mug.inventoryId, quantity: "1", supplierId: id } });
  expect(await list()).toEqual([id]);
  const [draft, sent] = [(await order()).body.order, (await order()).body.order];
  await send(sent.id);
  await save(shop, "supplier", { ...potter, isActive: false }, id);
  await save(shop, "supplier", { name: "Glazier" });
  expect((await offered(shop)).suppliers).toMatchObject([{ name: "Glazier" }]);
  expect((await listed(shop)).suppliers).toMatchObject([{ name: "Glazier" }, { ...potter, isActive: false }]);
  for (const work of [order, () => send(draft.id), takeIn])
    expect(await refusal(work())).toMatchObject({
      code: "supplier_deactivated",
      status: 409,
      facts: { supplierId: id, name: "Potter" },
    });
  const came = { lines: [{ lineId: sent.lines[0]?.id, quantity: "1" }] };
  expect((await write(back, "receive_purchase_order", { path: { id: sent.id }, body: came })).status).toBe(201);
  await write(back, "cancel_purchase_order", { path: { id: draft.id } });
  expect(await list()).toEqual([null]);
  expect(
    await read<{ product: { supplierName: string } }>({ shop, by: "manager" }, "read_product", {
      path: { id: mug.id },
    }),
  ).toMatchObject({ product: { supplierName: "Potter" } });
  await save(shop, "supplier", potter, id);
  expect((await order()).status).toBe(201);
  expect((await takeIn()).status).toBe(201);
  expect(await shop.violations()).toEqual([]);
});

test("a use that is over is offered no more and keeps its name; two of a kind do not share one", async () => {
  const shop = await given({ mug: 1 });
  const id = await save(shop, "usage", { kind: "job", name: "Fair" });
  await save(shop, "usage", { kind: "job", name: "Market" });
  expect(await refusal(save(shop, "usage", { kind: "job", name: "Market" }, id))).toMatchObject({ code: "name_taken" });
  await save(shop, "usage", { kind: "job", name: "Spring fair", isActive: false }, id);
  expect((await offered(shop)).usages.map((one) => one.name)).toEqual(["Market"]);
  expect((await listed(shop)).usages).toMatchObject([{ name: "Market" }, { name: "Spring fair", isActive: false }]);
});
