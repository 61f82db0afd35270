import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { call, orderDesk } from "@/db/testing/order-desk";
import { refusal } from "@/db/testing/refused";
import { sql, withClient } from "@/db/testing/sql";

async function packing({ needed = 5, picked = needed }: { needed?: number; picked?: number } = {}) {
  const shop = await given({ cup: { quantity: 100, at: "warehouse" } });
  const desk = await orderDesk(shop);
  const order = await desk.reserve([{ sku: "CUP", quantity: needed }]);
  const started = await desk.startPicking([order.id]);
  if (picked > 0) await desk.pick(started.id, started.items[0]?.id ?? "", picked);
  const session = await desk.beginPacking(started.id);
  const cup = shop.product("cup").id;
  const progress = session.progress[0]?.id ?? "";
  const increment = (over: Record<string, unknown> = {}) =>
    call<{ quantity_packed: number; basket_packed: number }>(shop, "picker", "increment_packing_quantity", {
      p_session_id: session.id,
      p_progress_id: progress,
      p_order_id: order.id,
      p_product_id: cup,
      ...over,
    });
  return { shop, desk, order, session, cup, progress, increment };
}
const set = (table: "orders" | "picking_sessions", id: string, status: string) =>
  sql(`update ${table} set status = $2 where id = $1`, [id, status]);

test("the nine refusals, each by its code, in the order they are promised", async () => {
  const { shop, desk, order, session, increment } = await packing({ needed: 3, picked: 2 });
  const other = await desk.reserve([{ sku: "CUP", quantity: 1 }]);
  const theirs = await desk.pickAll(await desk.startPicking([other.id]));
  const nobody = crypto.randomUUID();
  const wrong = { p_progress_id: nobody, p_order_id: nobody };

  expect(await refusal(increment({ ...wrong, p_session_id: nobody }))).toMatchObject({
    code: "session_not_found",
    status: 404,
  });
  await set("picking_sessions", session.id, "picking");
  expect(await refusal(increment(wrong))).toMatchObject({
    code: "session_not_packing",
    status: 409,
    facts: { status: "picking" },
  });
  await set("picking_sessions", session.id, "packing");
  expect(await refusal(increment(wrong))).toMatchObject({ code: "progress_not_found", status: 404 });
  const ofOthers = { p_progress_id: theirs.progress[0]?.id, p_order_id: nobody };
  expect(await refusal(increment(ofOthers))).toMatchObject({
    code: "progress_of_other_session",
    status: 403,
    facts: { sessionId: theirs.id },
  });
  // the box of another session usually holds another product: it is the session that is wrong
  expect((await refusal(increment({ ...ofOthers, p_product_id: nobody }))).code).toBe("progress_of_other_session");
  expect((await refusal(increment({ p_product_id: nobody }))).code).toBe("progress_not_found");
  expect(await refusal(increment({ p_order_id: nobody, p_quantity: 99 }))).toMatchObject({
    code: "order_not_found",
    status: 404,
  });
  for (const status of ["ready_to_ship", "shipped", "delivered"]) {
    await set("orders", order.id, status);
    expect(await refusal(increment({ p_quantity: 99 }))).toMatchObject({
      code: "order_completed",
      status: 409,
      facts: { number: order.number },
    });
  }
  for (const status of ["cancelled", "rejected", "returned"]) {
    await set("orders", order.id, status);
    expect(await refusal(increment({ p_quantity: 99 }))).toMatchObject({
      code: "order_closed",
      status: 409,
      facts: { status },
    });
  }
  await set("orders", order.id, "packing");
  expect(await refusal(increment({ p_quantity: 4 }))).toMatchObject({
    code: "item_fully_packed",
    status: 409,
    facts: { sku: "CUP", needed: "3", packed: "0" },
  });
  expect(await refusal(increment({ p_quantity: 3 }))).toMatchObject({
    code: "no_more_units",
    status: 409,
    facts: { picked: "2", packed: "0" },
  });
  for (const quantity of [0, -1, "NaN", "Infinity", 0.5, "0.00001"]) {
    expect((await refusal(increment({ p_quantity: quantity }))).code).toBe("invalid_quantity");
  }
  expect(await increment({ p_quantity: 2 })).toMatchObject({ quantity_packed: 2, basket_packed: 2 });
  expect(await shop.violations()).toEqual([]);
});

test("the door finds the box by order and product, and refuses in the same words", async () => {
  const { desk, order, session, cup } = await packing({ needed: 1 });
  const nobody = crypto.randomUUID();
  const other = await desk.reserve([{ sku: "CUP", quantity: 1 }]);
  await desk.startPicking([other.id]);
  expect((await refusal(desk.pack(nobody, order.id, cup))).code).toBe("session_not_found");
  expect((await refusal(desk.pack(session.id, nobody, cup))).code).toBe("order_not_found");
  expect((await refusal(desk.pack(session.id, order.id, nobody))).code).toBe("progress_not_found");
  expect((await refusal(desk.pack(session.id, other.id, cup))).code).toBe("progress_of_other_session");
  await desk.pack(session.id, order.id, cup);
  expect((await refusal(desk.pack(session.id, order.id, cup))).code).toBe("item_fully_packed");
});

test("every success moves the session's last activity", async () => {
  const { session, increment, desk } = await packing();
  await increment();
  const after = await desk.session(session.id);
  expect(after.lastActivityAt > session.lastActivityAt).toBe(true);
  await refusal(increment({ p_quantity: 99 }));
  expect((await desk.session(session.id)).lastActivityAt).toBe(after.lastActivityAt);
});

const settled = async (answers: Promise<unknown>[]) => {
  const all = await Promise.allSettled(answers);
  const codes = all.flatMap((answer) =>
    answer.status === "rejected" ? [(answer.reason as { code: string }).code] : [],
  );
  return {
    done: all.length - codes.length,
    codes: Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length])),
  };
};

test("fifty increments at once of one line with fifty needed end at exactly fifty", async () => {
  const { shop, desk, session, increment } = await packing({ needed: 50 });
  expect(await settled(Array.from({ length: 50 }, () => increment()))).toEqual({ done: 50, codes: {} });
  expect((await desk.session(session.id)).progress[0]).toMatchObject({ quantityPacked: "50" });
  expect(await settled(Array.from({ length: 5 }, () => increment()))).toEqual({
    done: 0,
    codes: { item_fully_packed: 5 },
  });
  expect(await shop.violations()).toEqual([]);
});

test("with thirty in the basket, thirty of fifty increments succeed and twenty find no more units", async () => {
  const { shop, desk, session, increment } = await packing({ needed: 50, picked: 30 });
  expect(await settled(Array.from({ length: 50 }, () => increment()))).toEqual({
    done: 30,
    codes: { no_more_units: 20 },
  });
  expect((await desk.session(session.id)).progress[0]).toMatchObject({ quantityPacked: "30", quantityNeeded: "50" });
  expect(await shop.violations()).toEqual([]);
});

test("a scan sent twice under one key counts once", async () => {
  const { desk, order, session, cup } = await packing();
  const asking = {
    path: { id: session.id },
    body: { orderId: order.id, productId: cup },
    key: crypto.randomUUID(),
    by: "picker" as const,
  };
  const answers = await Promise.all([1, 2, 3].map(() => desk.write("pack_item", asking)));
  expect(answers.filter((answer) => answer.replayed)).toHaveLength(2);
  expect((await desk.session(session.id)).progress[0]).toMatchObject({ quantityPacked: "1" });
});

test("packing's assertions in plain SQL hold", async () => {
  const notices: string[] = [];
  await withClient(async (client) => {
    client.on("notice", ({ message }) => message && notices.push(message));
    const text = readFileSync(new URL("packing.assertions.sql", import.meta.url), "utf8");
    await client.query(text.replaceAll(/^\\.*$/gm, ""));
  });
  expect(notices.filter((line) => line.startsWith("ok ")).length).toBeGreaterThan(12);
});
