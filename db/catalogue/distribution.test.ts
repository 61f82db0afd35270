/**
 * What would not run unchanged on a cluster distributed by `org_id`. The catalogue of a plain Postgres is enough to see
 * it; each failure names the objects to mend.
 */
import { expect, test } from "vitest";
import { sql } from "../testing/sql";
import { functions, saying } from "./functions";
import { addsWithInlineConstraint, migrations } from "./migrations";

const names = async (text: string): Promise<string[]> => (await sql<{ name: string }>(text)).map(({ name }) => name);
const VOLATILE = "(?:random|gen_random_uuid|uuid_v7|clock_timestamp|timeofday|nextval|clock|pg_sleep)";

test("1: every table of public has org_id uuid not null, and orgs is the one whose own id it is", async () => {
  expect(
    await names(`select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'orgs'
         and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.atttypid = 'uuid'::regtype and a.attnotnull)`),
  ).toEqual([]);
});

test("1: every primary key, unique index and exclusion constraint of public begins with org_id", async () => {
  expect(
    await names(`select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indrelid
       where c.relnamespace = 'public'::regnamespace and (i.indisunique or i.indisexclusion) and c.relname <> 'orgs'
         and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) is distinct from 'org_id'`),
  ).toEqual([]);
});

test("1: every table of public has a primary key", async () => {
  expect(
    await names(`select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`),
  ).toEqual([]);
});

test("2: every foreign key of public carries org_id first on both sides, or points at orgs", async () => {
  expect(
    await names(`select format('%s on %s', k.conname, k.conrelid::regclass) as name from pg_constraint k join pg_class c on c.oid = k.conrelid
       where k.contype = 'f' and c.relnamespace = 'public'::regnamespace
         and ((select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'org_id'
           or (select attname from pg_attribute where attrelid = k.confrelid and attnum = k.confkey[1])
              <> case when k.confrelid = 'public.orgs'::regclass then 'id' else 'org_id' end)`),
  ).toEqual([]);
});

test("2: no foreign key clears or rewrites what points at it, and none leaves our schemas", async () => {
  expect(
    await names(`select format('%s on %s', k.conname, k.conrelid::regclass) as name from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
       where k.contype = 'f' and c.relnamespace in ('public'::regnamespace, 'internal'::regnamespace)
         and (k.confdeltype in ('n', 'd') or k.confupdtype in ('c', 'n', 'd') or t.relnamespace not in ('public'::regnamespace, 'internal'::regnamespace))`),
  ).toEqual([]);
});

test("3: nothing is deferred to the commit, where a failure loses its code", async () => {
  expect(
    await names(`select format('%s on %s', conname, conrelid::regclass) as name from pg_constraint
       where connamespace in ('public'::regnamespace, 'internal'::regnamespace) and (condeferrable or contype = 't')`),
  ).toEqual([]);
});

test("4: policies compare columns with claims and ask no other table", async () => {
  expect(
    await names(`select format('%s on %s', policyname, tablename) as name from pg_policies
       where schemaname in ('public', 'internal') and concat_ws(' ', qual, with_check) ~* '\\m(select|exists)\\M'`),
  ).toEqual([]);
});

test("5: a function that touches a table of public filters by the org", async () => {
  const touching = (await functions()).filter(({ body }) => /\b(from|join|into|update)\s+public\.\w+/i.test(body));
  expect(touching.filter(({ body }) => !/\borg_id\b|\bpublic\.orgs\b/.test(body)).map(({ name }) => name)).toEqual([]);
});

test("6: the role is never switched inside a function, and claims are read by the edge alone", async () => {
  expect(await saying(/\bset\s+(local\s+|session\s+)?role\b/i)).toEqual([]);
  expect(
    await saying(/request\.jwt|jwt_(org|store|staff|role)\s*\(/i, /^(public\.jwt_|internal\.(actor|org_of_row)\()/),
  ).toEqual([]);
});

test("7: all definer functions have one owner, who owns no table", async () => {
  const owners = new Set((await functions()).filter(({ isDefiner }) => isDefiner).map(({ owner }) => owner));
  owners.delete("stockproof_archivist");
  expect([...owners]).toEqual(["stockproof_functions"]);
  expect(
    await names(`select c.oid::regclass::text as name from pg_class c
       where c.relnamespace in ('public'::regnamespace, 'internal'::regnamespace) and c.relkind in ('r', 'p', 'v', 'm')
         and pg_get_userbyid(c.relowner) in ('stockproof_functions', 'stockproof_archivist', 'authenticator', 'service_role')`),
  ).toEqual([]);
});

test("8: functions are plpgsql, or SQL that is not inlined; only the claims of policies and plain formulas are", async () => {
  const loose = (await functions()).filter(
    ({ name, language, config, isFormula }) =>
      language !== "plpgsql" &&
      !name.startsWith("public.jwt_") &&
      !isFormula &&
      !(language === "sql" && config.some((c) => c.startsWith("search_path="))),
  );
  expect(loose.map(({ name, language }) => `${name} (${language})`)).toEqual([]);
});

test("9: an update sets nothing volatile", async () => {
  expect(
    await saying(
      new RegExp(
        `\\bupdate\\s+(?:public|internal)\\.\\w+[\\w\\s]*\\bset\\b(?:(?!\\bwhere\\b|\\bfrom\\b|;)[\\s\\S])*?\\b${VOLATILE}\\s*\\(`,
        "i",
      ),
    ),
  ).toEqual([]);
});

test("9: no sub-select in values, no merge, no current of", async () => {
  expect(await saying(/\bvalues\s*\((?:[^()]|\([^()]*\))*\(\s*select\b/i)).toEqual([]);
  expect(await saying(/\bmerge\s+into\b/i)).toEqual([]);
  expect(await saying(/\bwhere\s+current\s+of\b/i)).toEqual([]);
});

test("9: what a conflict updates is excluded.*, columns and constants", async () => {
  expect(
    await saying(new RegExp(`\\bdo\\s+update\\s+set\\b[^;]*?(\\(\\s*select\\b|\\b${VOLATILE}\\s*\\()`, "i")),
  ).toEqual([]);
});

test("10: no advisory lock stands for a rule, and identities are bigint", async () => {
  expect(await saying(/\bpg_(try_)?advisory_/i)).toEqual([]);
  expect(
    await names(`select format('%s.%s', attrelid::regclass, attname) as name from pg_attribute a join pg_class c on c.oid = a.attrelid
       where c.relnamespace in ('public'::regnamespace, 'internal'::regnamespace) and a.attidentity <> '' and a.atttypid <> 'bigint'::regtype`),
  ).toEqual([]);
});

test("11: no function decides by a constraint's name", async () => {
  expect(await saying(/\bconstraint_name\b|\bon\s+conflict\s+on\s+constraint\b/i)).toEqual([]);
});

test("12: triggers read neither claims nor who they run as", async () => {
  const triggers = (await functions()).filter(({ isTrigger }) => isTrigger);
  expect(
    triggers
      .filter(({ body }) => /current_user|session_user|current_setting|jwt_|internal\.actor/i.test(body))
      .map(({ name }) => name),
  ).toEqual([]);
});

test("13: no unlogged or inherited table, no NOTIFY, no view that sees with its owner's eyes", async () => {
  expect(
    await names(`select c.oid::regclass::text as name from pg_class c where c.relnamespace in ('public'::regnamespace, 'internal'::regnamespace)
       and (c.relpersistence = 'u' or exists (select from pg_inherits i where i.inhrelid = c.oid) or c.relkind = 'm')`),
  ).toEqual([]);
  expect(await saying(/\bpg_notify\s*\(|\bnotify\s+\w+\s*[,;]/i)).toEqual([]);
});

test("14: a column is added bare; its constraint comes in a statement of its own", () => {
  expect(migrations().flatMap(addsWithInlineConstraint)).toEqual([]);
});

test("18: nothing skips locked rows across businesses", async () => {
  expect(await saying(/\bskip\s+locked\b/i)).toEqual([]);
});
