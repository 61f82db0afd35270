/** An alert is raised when a threshold is crossed, told once, and cleared when it is not crossed any more. */
import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { given, type Shop } from "../../testing/given";
import { refusal } from "../../testing/refused";
import { sql } from "../../testing/sql";
import { call } from "../../testing/stock-room";
import { tamper } from "../../testing/tamper";

const watch = (shop: Shop) => sql("select internal.watch_ops($1)", [shop.org]);
const told = async (shop: Shop) =>
  (
    await sql<{ line: string }>(
      "select type || ' ' || (payload ->> 'kind') as line from public.outbox where org_id = $1 and type like 'ops.%' order by n",
      [shop.org],
    )
  ).map(({ line }) => line);
const alerts = (shop: Shop) =>
  sql<{ kind: string; value: number; open: boolean }>(
    "select kind, value::float8 as value, closed_at is null as open from public.alerts where org_id = $1 order by kind",
    [shop.org],
  );

test("drift raises an alert as an event, once, and its mending clears it", async () => {
  const shop = await given({ mug: 9 });
  const { inventoryId } = shop.product("mug");
  await tamper("update public.inventory set quantity = 12 where org_id = $1 and id = $2", [shop.org, inventoryId]);
  await sql("select internal.watch_drift($1)", [shop.org]);
  await watch(shop);
  await watch(shop);
  expect(await alerts(shop)).toContainEqual({ kind: "drift", value: 1, open: true });
  expect((await told(shop)).filter((line) => line.endsWith(" drift"))).toEqual(["ops.alert drift"]);
  await tamper("update public.inventory set quantity = 9, frozen_at = null where org_id = $1 and id = $2", [
    shop.org,
    inventoryId,
  ]);
  await watch(shop);
  expect((await told(shop)).filter((line) => line.endsWith(" drift"))).toEqual([
    "ops.alert drift",
    "ops.cleared drift",
  ]);
  expect(await alerts(shop)).toContainEqual({ kind: "drift", value: 1, open: false });
});

test("lock waits, faults, failed compensations and an old event each cross a threshold of their own", async () => {
  const shop = await given({ mug: 9 });
  const process = `test ${randomUUID()}`;
  await sql("select internal.record_sample($1, $2)", [
    process,
    JSON.stringify({ longestLockWait: 0.9, faults: 9, compensationFailed: 1 }),
  ]);
  await sql(
    "insert into public.outbox (org_id, subject, type, created_at) values ($1, 'test:1', 'test.old', now() - interval '5 minutes')",
    [shop.org],
  );
  await watch(shop);
  const open = (await alerts(shop)).filter(({ open: isOpen }) => isOpen).map(({ kind }) => kind);
  expect(open).toEqual(["compensation_failed", "faults", "lock_wait", "outbox_age"]);
  await sql("delete from internal.ops_samples where process = $1", [process]);
});

test("manager, owner and auditor read the instruments; a cashier does not, and nobody another shop's alerts", async () => {
  const shop = await given({ mug: 1 });
  for (const role of ["manager", "owner", "auditor"] as const) {
    const ops = await call<{ alerts: unknown[]; state: object }>(shop, role, "read_ops", { p_request: {} });
    expect(ops.alerts).toEqual([]);
    expect(ops.state).toHaveProperty("outboxDepth");
  }
  expect(await refusal(call(shop, "cashier", "read_ops", { p_request: {} }))).toMatchObject({ code: "forbidden" });
});
