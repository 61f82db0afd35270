/** Who can see, call and own what: the rules that hold whatever the application does. */
import { expect, test } from "vitest";
import { sql } from "../testing/sql";
import { functions } from "./functions";

const names = async (text: string): Promise<string[]> => (await sql<{ name: string }>(text)).map(({ name }) => name);

test("row-level security is on for every table of public", async () => {
  expect(
    await names(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`,
    ),
  ).toEqual([]);
});

test("internal holds no table with row-level security: the API would grant itself every right there", async () => {
  expect(
    await names(
      `select relname as name from pg_class where relnamespace = 'internal'::regnamespace and relrowsecurity`,
    ),
  ).toEqual([]);
});

test("no policy lets anybody write, and none speaks to anonymous callers", async () => {
  expect(
    await names(`select format('%s on %s', policyname, tablename) as name from pg_policies
       where schemaname = 'public' and (cmd <> 'SELECT' or roles && array['anon', 'public']::name[])`),
  ).toEqual([]);
});

test("every definer function has an empty search path", async () => {
  const open = (await functions()).filter(({ isDefiner, config }) => isDefiner && !config.includes('search_path=""'));
  expect(open.map(({ name }) => name)).toEqual([]);
});

test("every function but the claims and plain formulas has an empty search path", async () => {
  const open = (await functions()).filter(
    ({ name, config, isFormula }) =>
      !name.startsWith("public.jwt_") && !isFormula && !config.includes('search_path=""'),
  );
  expect(open.map(({ name }) => name)).toEqual([]);
});

test("no definer function can be called by public or by anonymous callers", async () => {
  expect(
    await names(`select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace in ('public'::regnamespace, 'internal'::regnamespace) and p.prosecdef
         and (has_function_privilege('anon', p.oid, 'execute')
           or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))`),
  ).toEqual([]);
});

test("internal is closed to every caller of the API", async () => {
  expect(
    await names(`select role as name from unnest(array['anon', 'authenticated', 'service_role', 'authenticator']) role
       where has_schema_privilege(role, 'internal', 'usage')`),
  ).toEqual([]);
});

test("every view looks with its caller's eyes", async () => {
  expect(
    await names(`select oid::regclass::text as name from pg_class where relnamespace in ('public'::regnamespace, 'internal'::regnamespace)
       and relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions) or 'security_invoker=on' = any (reloptions), false)`),
  ).toEqual([]);
});

/** Hashes that prove something and hide nothing: links of the ledger's chain, and what a signature signed. */
const PROOFS = [
  "inventory.last_hash",
  "inventory_transactions.hash",
  "inventory_transactions.prev_hash",
  "signatures.body_hash",
];

test("no column of public holds a secret or the hash of one", async () => {
  const columns =
    await names(`select format('%s.%s', c.relname, a.attname) as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped`);
  const secretive =
    /[._](secret|password|passwd|pwd|pin|pins|hash|hashes|token|tokens|pepper|salt|otp|credential|credentials|private_key|api_key|passphrase)(_|$)/;
  expect(columns.filter((column) => secretive.test(column) && !isProof(column))).toEqual([]);
});

function isProof(column: string): boolean {
  return (
    PROOFS.includes(column) ||
    /^inventory_transactions_archive\.(prev_)?hash$/.test(column) ||
    /^(ledger_)?checkpoints\.hash$/.test(column)
  );
}
