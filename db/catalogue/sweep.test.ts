/**
 * Who is not of the house sees nothing and moves nothing: anonymous callers, expired and forged tokens, and each role
 * of another business, at every table, view and function of the API. Nobody at all writes a table.
 */
import { beforeAll, expect, test } from "vitest";
import { mintToken } from "../testing/api";
import { given, type Shop } from "../testing/given";
import { ROLES } from "../testing/given-rows";
import { sql, sqlOne } from "../testing/sql";
import { call, fewAtOnce, pairs, read, write } from "./at-the-api";
import { argumentsAbout, type Callable, callables, relations } from "./callables";

let ours: Shop;
let theirs: Shop;
let tables: string[];
let functions: Callable[];
let strangers: Record<string, string>;

beforeAll(async () => {
  [ours, theirs, tables, functions] = await Promise.all([
    given({ mug: 9 }),
    given({ mug: 9 }),
    relations(),
    callables(),
  ]);
  await ours.sell("mug", 1);
  const roles = await Promise.all(ROLES.map(async (role) => [`their ${role}`, await theirs.token(role)] as const));
  strangers = Object.fromEntries(roles);
});

/** Everything the business owns, as one number that any change would change. */
async function everythingOf(org: string): Promise<string> {
  const columns = await sql<{ name: string; key: string }>(
    `select c.relname as name, case c.relname when 'orgs' then 'id' else 'org_id' end as key
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
  );
  const parts = columns.map(
    ({ name, key }) => `select '${name}' as t, r::text as row from public.${name} r where r.${key} = $1`,
  );
  const { sum } = await sqlOne<{ sum: string }>(
    `select md5(string_agg(t || row, '|' order by t, row)) as sum from (${parts.join(" union all ")}) x`,
    [org],
  );
  return sum;
}

const idsOf = (text: string, shop: Shop): boolean => text.includes(shop.org);

test("a stranger of any role reads no row of another business, from any table or view", async () => {
  const seen: string[] = [];
  await fewAtOnce(pairs(Object.entries(strangers), tables), async ([[who, token], relation]) => {
    const { status, text } = await read(relation, token);
    if (status >= 500 || idsOf(text, ours)) seen.push(`${who} at ${relation}: ${status} ${text.slice(0, 120)}`);
  });
  expect(seen).toEqual([]);
});

test("an anonymous caller reads nothing, and neither does a forged, an unsigned or an expired token", async () => {
  const claims = ours.claims("owner");
  const base64 = (text: string): string => Buffer.from(text).toString("base64url");
  const callers: [string, string | null][] = [
    ["anonymous", null],
    ["forged", await mintToken(claims, "15m", "another key, as long as it has to be for HS256")],
    ["expired", await mintToken(claims, "-1m")],
    ["unsigned", `${base64('{"alg":"none"}')}.${base64(JSON.stringify(claims))}.`],
  ];
  const seen: string[] = [];
  await fewAtOnce(pairs(callers, tables), async ([[who, token], relation]) => {
    const { status, text } = await read(relation, token);
    if (status < 400 || status >= 500) seen.push(`${who} at ${relation}: ${status} ${text.slice(0, 120)}`);
  });
  expect(seen).toEqual([]);
});

test("a person of the house reads rows of the house alone", async () => {
  const people = await Promise.all(ROLES.map(async (role) => [role, await ours.token(role)] as const));
  const seen: string[] = [];
  await fewAtOnce(pairs(people, tables), async ([[role, token], relation]) => {
    const { status, text } = await read(relation, token);
    const rows = status === 200 ? (JSON.parse(text) as { org_id?: string; id?: string }[]) : [];
    const foreign = rows.filter((row) => (relation === "orgs" ? row.id : row.org_id) !== ours.org);
    if (status !== 200 || foreign.length > 0)
      seen.push(`${role} at ${relation}: ${status}, ${foreign.length} foreign rows`);
  });
  expect(seen).toEqual([]);
});

test("the sweep is not blind: the owner sees the house's rows", async () => {
  const token = await ours.token("owner");
  for (const relation of ["orgs", "inventory", "inventory_transactions", "sales", "staff"]) {
    const { text } = await read(relation, token);
    expect(JSON.parse(text), relation).not.toEqual([]);
  }
});

test("nobody writes a table through the API: not the owner, not the secret key's role", async () => {
  const before = await everythingOf(ours.org);
  const callers: [string, string][] = [
    ["owner", await ours.token("owner")],
    ["service", await mintToken({ role: "service_role" })],
  ];
  const written: string[] = [];
  const tries = pairs(pairs(callers, tables), ["POST", "PATCH", "DELETE"] as const);
  await fewAtOnce(tries, async ([[[who, token], relation], method]) => {
    const { status, text } = await write(method, relation, token);
    // 55000: a view that sums cannot be written by anyone; PostgREST has no better status for it.
    const refused = status >= 400 && (status < 500 || text.includes('"55000"'));
    if (!refused) written.push(`${who} ${method} ${relation}: ${status} ${text.slice(0, 120)}`);
  });
  expect(written).toEqual([]);
  expect(await everythingOf(ours.org)).toBe(before);
});

test("an anonymous caller calls no function", async () => {
  const answered: string[] = [];
  for (const callable of functions) {
    const { status, text } = await call(callable.name, argumentsAbout(callable, ours), null);
    if (status < 400 || status >= 500) answered.push(`${callable.name}: ${status} ${text.slice(0, 120)}`);
  }
  expect(answered).toEqual([]);
});

test("a stranger of any role, naming our things in every function, changes nothing and learns nothing", async () => {
  const before = await everythingOf(ours.org);
  const unexpected: string[] = [];
  await fewAtOnce(pairs(Object.entries(strangers), functions), async ([[who, token], callable]) => {
    const { status, text } = await call(callable.name, argumentsAbout(callable, ours), token);
    const told = text.replace(/"(message|details|hint)":"(?:[^"\\]|\\.)*"/g, "");
    if (status >= 500 || (status < 400 && idsOf(told, ours)))
      unexpected.push(`${who} calls ${callable.name}: ${status} ${text.slice(0, 200)}`);
  });
  expect(unexpected).toEqual([]);
  expect(await everythingOf(ours.org)).toBe(before);
});

test("a role that may not do an act is told so by every function that asks leave for it", async () => {
  const allowed = await sql<{ role: string; act: string }>("select role, act from internal.permissions");
  const may = new Set(allowed.map(({ role, act }) => `${role} ${act}`));
  const wrong: string[] = [];
  for (const role of ROLES) {
    const token = await ours.token(role);
    for (const callable of functions.filter(({ acts }) => acts.length === 1)) {
      const [act = ""] = callable.acts;
      const { status, text } = await call(callable.name, argumentsAbout(callable, ours), token);
      const isForbidden = status === 403 && text.includes('"forbidden"');
      if (!may.has(`${role} ${act}`) && !isForbidden)
        wrong.push(`${role} calls ${callable.name} (${act}): ${status} ${text.slice(0, 160)}`);
      if (status >= 500) wrong.push(`${role} calls ${callable.name}: ${status} ${text.slice(0, 160)}`);
    }
  }
  expect(wrong).toEqual([]);
});
