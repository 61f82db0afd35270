/** Tables are written by functions and by nobody else, and the ledger by nobody twice. */
import { expect, test } from "vitest";
import { sql } from "../testing/sql";

interface Grant {
  grantee: string;
  relation: string;
  privilege: string;
}

const WRITES = ["INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "MAINTAIN"];

/** Rights on tables and on single columns alike. */
async function grantsOn(schema: "public" | "internal"): Promise<Grant[]> {
  return sql<Grant>(
    `select distinct case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end as grantee, c.relname as relation, a.privilege_type as privilege
       from pg_class c, lateral (
         select * from aclexplode(c.relacl) union all
         select x.* from pg_attribute t, aclexplode(t.attacl) x where t.attrelid = c.oid and t.attacl is not null) a
      where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'S') and a.grantee <> c.relowner
      order by 1, 2, 3`,
    [schema],
  );
}

const words = ({ grantee, privilege, relation }: Grant): string => `${grantee}: ${privilege} on ${relation}`;

test("nobody but the functions' owner and the archivist may write a table of public", async () => {
  const writers = (await grantsOn("public")).filter(
    ({ grantee, privilege }) => WRITES.includes(privilege) && !/^stockproof_(functions|archivist)$/.test(grantee),
  );
  expect(writers.map(words)).toEqual([]);
});

test("nobody at all may truncate", async () => {
  const all = [...(await grantsOn("public")), ...(await grantsOn("internal"))];
  expect(
    all.filter(({ privilege }) => ["TRUNCATE", "TRIGGER", "REFERENCES", "MAINTAIN"].includes(privilege)).map(words),
  ).toEqual([]);
});

test("on the ledger the functions' owner may insert and select, and no more", async () => {
  const ledger = (await grantsOn("public")).filter(
    ({ relation, grantee }) => relation === "inventory_transactions" && grantee === "stockproof_functions",
  );
  expect(ledger.map(({ privilege }) => privilege)).toEqual(["INSERT", "SELECT"]);
});

test("the archivist writes the ledger, its archive and its seals, and nothing else", async () => {
  const written = (await grantsOn("public")).filter(
    ({ grantee, privilege }) => grantee === "stockproof_archivist" && WRITES.includes(privilege),
  );
  const elsewhere = written.filter(
    ({ relation }) =>
      !/^inventory_transactions|checkpoint|^audit_log$|^idempotency$|^signatures$|^inventory$/.test(relation),
  );
  expect(elsewhere.map(words)).toEqual([]);
});

test("anonymous callers and the public hold nothing on any table", async () => {
  const all = [...(await grantsOn("public")), ...(await grantsOn("internal"))];
  expect(all.filter(({ grantee }) => ["public", "anon", "authenticator"].includes(grantee)).map(words)).toEqual([]);
});

test("callers of the API hold nothing in internal", async () => {
  const held = (await grantsOn("internal")).filter(({ grantee }) =>
    ["authenticated", "service_role"].includes(grantee),
  );
  expect(held.map(words)).toEqual([]);
});

test("every table of public has at least one right that was granted, or the API would answer nobody", async () => {
  const granted = new Set((await grantsOn("public")).map(({ relation }) => relation));
  const tables = await sql<{ relname: string }>(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  expect(tables.map(({ relname }) => relname).filter((name) => !granted.has(name))).toEqual([]);
});

test("what every business shares is changed by migrations alone", async () => {
  const lists = new Set(["refusals", "permissions", "currencies"]);
  const written = (await grantsOn("internal")).filter(
    ({ relation, privilege }) => lists.has(relation) && WRITES.includes(privilege),
  );
  expect(written.map(words)).toEqual([]);
});
