/**
 * At every door, as every role: whatever is sent, the answer is what was asked for or a problem of the 400s, within its time. A 503 here
 * would be a fault nobody foresaw, since nothing holds a lock. Afterwards the shop and its neighbour are as sound as before.
 */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { allDoors } from "@/db/testing/all-doors";
import { given, type Shop } from "@/db/testing/given";
import { bodiesFor } from "@/db/testing/hostile";
import { sql } from "@/db/testing/sql";
import { type Said, type Sent, visitor } from "@/db/testing/visitor";
import type { Door } from "@/lib/http/door";

// the same bodies on every change; SEED=… knocks with others
const SEED = Number(process.env.SEED ?? 20_261_121);
const seen: string[] = [];
let shop: Shop;
let neighbour: Shop;
let knock: (door: Door, sent: Sent) => Promise<Said>;
let doors: Door[];

beforeAll(async () => {
  [shop, neighbour] = await Promise.all([given({ mug: 30, oolong: "11.52 g" }), given({ mug: 30, oolong: "11.52 g" })]);
  const routes = new Map((await allDoors()).map(({ door, route }) => [door, route]));
  doors = [...routes.keys()];
  const { send } = visitor();
  knock = (door, sent) => send(door.method, routes.get(door)!, sent);
}, 60_000);

const named = ({ method, path }: Door) => `${method} ${path}`;
const idsOf = (path: string, id: string) =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => [name, id]));
const queryOf = (values: unknown) => `?${new URLSearchParams(values as Record<string, string>)}`;
const isWrite = (door: Door) => door.method !== "GET";
const takesJson = (door: Door) => isWrite(door) && (door.takes ?? "json") === "json";

function judge(door: Door, what: string, { status, body, headers }: Said, started: number): void {
  if (status >= 500) seen.push(`${named(door)} as ${what}: ${status} ${body.code}`);
  if (status >= 400) {
    expect(headers.get("content-type"), `${named(door)}: ${what}`).toBe("application/problem+json");
    expect(body, `${named(door)}: ${what}`).toMatchObject({
      status,
      code: expect.stringMatching(/^[a-z_]+$/),
      detail: expect.stringMatching(/\S/),
      facts: expect.any(Object),
    });
  }
  expect(performance.now() - started, `${named(door)}: ${what}`).toBeLessThan(5_000);
}

const MALFORMED: [what: string, sent: Sent][] = [
  ["truncated JSON", { body: '{"lines":[{"quantity":1' }],
  ["a list", { body: "[]" }],
  ["null", { body: "null" }],
  ["a member nobody knows", { body: '{"org_id":"x","role":"owner"}' }],
  ["a wrong media type", { body: "quantity=1", headers: { "content-type": "application/x-www-form-urlencoded" } }],
  ["a body too large", { body: '"', headers: { "content-length": "20971520" } }],
];

test("what has no form is refused at every door, and nobody is let in without a session", async () => {
  const token = await shop.token("owner");
  for (const door of doors) {
    const params = idsOf(door.path, randomUUID());
    for (const [what, sent] of takesJson(door) ? MALFORMED : []) {
      const said = await knock(door, { ...sent, token, params });
      judge(door, what, said, performance.now());
      expect([400, 413, 415], `${named(door)}: ${what}`).toContain(said.status);
    }
    if (door.path.includes(":")) {
      const said = await knock(door, { token, params: idsOf(door.path, "../../etc/passwd") });
      judge(door, "a path that climbs", said, performance.now());
      expect(said.status, named(door)).toBeGreaterThanOrEqual(400);
    }
    if (!isWrite(door)) {
      const said = await knock(door, { token, params, query: "?role=owner&org_id=x" });
      judge(door, "a query nobody knows", said, performance.now());
      if (door.path !== "/api/health/live") expect(said.status, named(door)).toBeGreaterThanOrEqual(400);
    } else {
      expect(
        (await knock(door, { token, params, headers: { origin: "https://evil.example" } })).body.code,
        named(door),
      ).toBe("wrong_origin");
    }
    if (door.who !== "anyone") {
      const [body] = fc.sample(bodiesFor(door.input, { id: [randomUUID()] }), { numRuns: 1, seed: SEED });
      const said = await knock(door, isWrite(door) ? { params, body } : { params });
      judge(door, "nobody", said, performance.now());
      expect([400, 401], named(door)).toContain(said.status);
    }
  }
}, 120_000);

test("well-formed bodies at the edges, with one's own ids, another org's and nobody's, meet no fault in any role", async () => {
  const both = (pick: (of: Shop) => string[]) => [...pick(shop), ...pick(shop), ...pick(neighbour)];
  const byName = {
    inventoryid: both((of) => ["mug", "oolong"].map((name) => of.product(name).inventoryId)),
    productid: both((of) => ["mug", "oolong"].map((name) => of.product(name).id)),
    locationid: both((of) => Object.values(of.places)),
    shiftid: both((of) => [of.shift]),
    storeid: both((of) => [of.store]),
    id: both((of) => [of.register, of.people.cashier.id]),
    "": [randomUUID()],
  };
  const before = await rowsOf(neighbour);
  const ids = Object.values(byName).flat();
  for (const role of ["cashier", "picker", "supervisor", "manager", "auditor", "owner"] as const) {
    const token = await shop.token(role);
    for (const door of doors.filter(
      ({ path, method }) =>
        !(method === "DELETE" && path === "/api/session") && !path.endsWith("/dismissal") && !path.endsWith("/stream"),
    )) {
      for (const body of fc.sample(bodiesFor(door.input, byName), { numRuns: role === "owner" ? 6 : 1, seed: SEED })) {
        const params = idsOf(door.path, fc.sample(fc.constantFrom(...ids), 1)[0] ?? "");
        const started = performance.now();
        judge(
          door,
          `${role} ${JSON.stringify(body)?.slice(0, 300)}`,
          await knock(door, { token, params, ...(isWrite(door) ? { body } : { query: queryOf(body) }) }),
          started,
        );
      }
    }
  }
  expect(seen, `seed ${SEED}`).toEqual([]);
  expect(await rowsOf(neighbour)).toEqual(before);
  expect([...(await shop.violations()), ...(await neighbour.violations())]).toEqual([]);
}, 180_000);

/** What a neighbour owns, down to the version of each row. */
async function rowsOf({ org }: Shop): Promise<unknown> {
  return sql(
    `select (select jsonb_agg(to_jsonb(i) order by i.id) from public.inventory i where i.org_id = $1) as inventory,
            (select count(*)::int from public.inventory_transactions t where t.org_id = $1) as movements,
            (select count(*)::int from public.idempotency k where k.org_id = $1) as keys,
            (select jsonb_agg(to_jsonb(s) order by s.id) from public.staff s where s.org_id = $1) as staff,
            (select jsonb_agg(to_jsonb(p) order by p.id) from public.products p where p.org_id = $1) as products`,
    [org],
  );
}
