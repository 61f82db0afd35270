/** What holds the rules, read from the catalogue: an auditor compares it with what was promised. */
import type pg from "pg";

const questions = {
  policies: `select tablename, policyname, cmd, roles::text, qual, with_check from pg_policies where schemaname = 'public' order by 1, 2`,
  rowSecurity: `select relname, relrowsecurity from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
  functions: `select p.oid::regprocedure::text as name, p.prosecdef as definer, p.proowner::regrole::text as owner, p.proconfig as settings, p.proacl::text as grants
                from pg_proc p where p.pronamespace in ('public'::regnamespace, 'internal'::regnamespace) order by 1`,
  grants: `select c.oid::regclass::text as name, c.relacl::text as grants from pg_class c
            where c.relnamespace in ('public'::regnamespace, 'internal'::regnamespace) and c.relkind in ('r', 'p', 'v', 'S') order by 1`,
  constraints: `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as rule from pg_constraint
                 where connamespace in ('public'::regnamespace, 'internal'::regnamespace) and conrelid <> 0 order by 1, 2`,
  indexes: `select tablename, indexname, indexdef from pg_indexes where schemaname in ('public', 'internal') order by 1, 2`,
  settings: `select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'server_version') order by 1`,
} as const;

export async function evidence(client: pg.Client): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = { at: new Date().toISOString() };
  for (const [name, question] of Object.entries(questions)) found[name] = (await client.query(question)).rows;
  return found;
}
