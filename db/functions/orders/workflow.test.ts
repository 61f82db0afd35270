import { expect, test } from "vitest";
import { given } from "@/db/testing/given";
import { call, type Order, orderDesk } from "@/db/testing/order-desk";
import { refusal } from "@/db/testing/refused";
import { sql, withClient } from "@/db/testing/sql";
import { runWorkflow } from "@/lib/orders/order-workflow";

async function shopWithOrders() {
  const shop = await given({ pot: { quantity: 5, at: "warehouse" } });
  const desk = await orderDesk(shop);
  const key = crypto.randomUUID();
  const body = {
    shippingMethod: "standard",
    lines: [{ sku: "POT", quantity: 2 }],
    customer: { name: "Rosa", email: "rosa@example.org" },
  };
  const place = async (): Promise<Order> =>
    (await desk.write<{ order: Order }>("place_order", { body, key })).body.order;
  const attach = (id: string) => desk.write("attach_order_customer", { path: { id }, body: body.customer });
  const undo = (id: string) =>
    call<boolean>(shop, undefined, "undo_order_workflow", { p_order_id: id, p_org_id: shop.org });
  const workflow = async (id: string) =>
    (
      await sql<{ state: string; tries: number }>(
        "select state, tries from internal.order_workflows where order_id = $1",
        [id],
      )
    )[0];
  return { shop, desk, place, attach, undo, workflow };
}
const fail = () => Promise.reject(new Error("the next step failed"));

test.each([0, 1, 2])(
  "a workflow that fails after step %i leaves nothing reserved, and its key is free for another try",
  async (done) => {
    const { shop, desk, place, attach, undo, workflow } = await shopWithOrders();
    const { id } = await place();
    const steps = [() => attach(id), () => desk.confirm(id)].slice(0, done);
    // once confirmed the order stands: a failure after that is the answer's, not the order's
    const outcome = runWorkflow({
      steps: [...steps, fail],
      undo: () => undo(id),
      onUndoFailed: () => expect.unreachable(),
    });
    await expect(outcome).rejects.toThrow("the next step failed");
    const stands = done === 2;
    expect(await desk.read(id)).toMatchObject({ status: stands ? "reserved" : "rejected" });
    expect(await shop.level("pot")).toMatchObject({ reserved: stands ? "2" : "0" });
    expect(await workflow(id)).toMatchObject({ state: stands ? "done" : "undone" });
    const again = await place();
    expect(again.id === id).toBe(stands);
    expect(await shop.violations()).toEqual([]);
  },
);

test("undone twice, the units go back once", async () => {
  const { shop, desk, place, undo } = await shopWithOrders();
  const { id } = await place();
  expect([await undo(id), await undo(id)]).toEqual([true, true]);
  expect((await refusal(desk.confirm(id))).code).toBe("order_closed");
  expect(await shop.level("pot")).toMatchObject({ reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

/** As the background worker finds the world an hour from now. */
const sweepLater = (org: string) =>
  withClient(async (client) => {
    await client.query("begin");
    await client.query("select set_config('stockproof.clock', (clock_timestamp() + interval '1 hour')::text, true)");
    const { rows } = await client.query<{ swept: { undone: number; failed: number; expired: number } }>(
      "select public.sweep_orders($1) as swept",
      [org],
    );
    await client.query("commit");
    return rows[0]?.swept;
  });

test("a crash between the reservation and the next step is repaired by the sweep", async () => {
  const { shop, desk, place, workflow } = await shopWithOrders();
  const { id } = await place();
  expect(await workflow(id)).toMatchObject({ state: "open" });
  expect(await call(shop, undefined, "sweep_orders", { p_org_id: shop.org })).toMatchObject({ undone: 0 }); // its time is not up yet
  expect(await sweepLater(shop.org)).toMatchObject({ undone: 1, failed: 0 });
  expect(await desk.read(id)).toMatchObject({ status: "rejected" });
  expect(await shop.level("pot")).toMatchObject({ reserved: "0" });
  expect(await sweepLater(shop.org)).toMatchObject({ undone: 0 });
  expect(await shop.violations()).toEqual([]);
});

test("an undo that fails is counted, becomes a case, and is tried again until it is done", async () => {
  const { shop, desk, place, undo, workflow } = await shopWithOrders();
  const { id } = await place();
  let failures = 0;
  await withClient(async (holder) => {
    await holder.query("begin");
    await holder.query("select 1 from inventory where org_id = $1 for update", [shop.org]);
    const outcome = runWorkflow({ steps: [fail], undo: () => undo(id), onUndoFailed: () => failures++ });
    await expect(outcome).rejects.toThrow("the next step failed");
    await holder.query("rollback");
  });
  expect(failures).toBe(1);
  expect(await workflow(id)).toMatchObject({ state: "undo", tries: 1 });
  const cases = () => sql("select kind, settled_at is null as open from cases where org_id = $1", [shop.org]);
  expect(await cases()).toEqual([{ kind: "compensation", open: true }]);
  expect(await shop.level("pot")).toMatchObject({ reserved: "2" });
  expect(await sweepLater(shop.org)).toMatchObject({ undone: 1 });
  expect(await cases()).toEqual([{ kind: "compensation", open: false }]);
  expect(await desk.read(id)).toMatchObject({ status: "rejected" });
  expect(await shop.level("pot")).toMatchObject({ reserved: "0" });
  expect(await shop.violations()).toEqual([]);
});

test("a hold that runs out gives its units back by itself, and to whoever needs them sooner", async () => {
  const { shop, desk } = await shopWithOrders();
  const held = await desk.reserve([{ sku: "POT", quantity: 5 }], { hold: 600 });
  expect(held.holdUntil).not.toBeNull();
  expect((await refusal(desk.startPicking([held.id]))).code).toBe("order_on_hold");
  expect((await refusal(desk.ship(held.id))).code).toBe("order_on_hold");
  expect((await refusal(desk.reserve([{ sku: "POT", quantity: 1 }]))).code).toBe("out_of_stock");
  await sql("update reservations set expires_at = now() where org_id = $1", [shop.org]);
  expect((await desk.reserve([{ sku: "POT", quantity: 1 }])).status).toBe("reserved");
  expect(await sweepLater(shop.org)).toMatchObject({ expired: 1 });
  expect(await desk.read(held.id)).toMatchObject({ status: "cancelled" });
  expect(await shop.level("pot")).toMatchObject({ reserved: "1" });
  expect(await shop.violations()).toEqual([]);
});

test("nobody but the program itself sweeps or undoes", async () => {
  const { shop, place } = await shopWithOrders();
  const { id } = await place();
  const api = await shop.api("owner");
  const calls = [
    api.rpc("sweep_orders", {}),
    api.rpc("undo_order_workflow", { p_order_id: id, p_org_id: shop.org }),
    api.rpc("receive_stripe_event", { p_event: {} }),
  ];
  for (const answer of await Promise.all(calls)) expect(answer.error).not.toBeNull();
});
