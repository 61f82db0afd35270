/**
 * Who may be in the database. The API server grants everything to anon, authenticated and service_role on its first request, so it
 * must log in as someone who has nothing to give away: `authenticator` owns `auth` and `supabase_migrations`, and no table of ours.
 * Hosted Supabase has the first four already and they are left as they are.
 */
import type pg from "pg";
import pgModule from "pg";
import type { Secrets } from "./secrets.ts";

const wanted: Record<string, string> = {
  anon: "nologin noinherit",
  authenticated: "nologin noinherit",
  service_role: "nologin noinherit bypassrls",
  stockproof_functions: "nologin bypassrls",
  stockproof_archivist: "nologin bypassrls",
  stockproof_worker: "nologin",
};

/** Makes what is missing; changes nothing that is there. */
export async function ensureRoles(client: pg.Client | pg.PoolClient): Promise<void> {
  const there = await client.query<{ rolname: string }>("select rolname from pg_roles where rolname = any ($1)", [
    Object.keys(wanted),
  ]);
  const known = new Set(there.rows.map((row) => row.rolname));
  for (const [name, attributes] of Object.entries(wanted))
    if (!known.has(name)) await client.query(`create role ${name} ${attributes}`);
}

/** The embedded default only: logins, their limits, and what the API server needs to call its own. */
export async function ensureEmbeddedLogins(client: pg.Client, secrets: Secrets): Promise<void> {
  const literal = pgModule.escapeLiteral;
  await client.query(`do $$ begin
    if not exists (select from pg_roles where rolname = 'authenticator') then create role authenticator; end if;
  end $$`);
  await client.query(`
    alter role authenticator login inherit nobypassrls nocreaterole nocreatedb password ${literal(secrets.authenticatorPassword)};
    grant anon, authenticated, service_role to authenticator;
    alter role authenticator set lock_timeout = '700ms';
    alter role authenticator set statement_timeout = '2500ms';
    alter role authenticator set idle_in_transaction_session_timeout = '10s';
    alter role stockproof_worker login password ${literal(secrets.workerPassword)};
    alter role stockproof_worker set idle_in_transaction_session_timeout = '60s';
    do $$ begin execute format('grant create on database %I to authenticator', current_database()); end $$;
    create schema if not exists auth authorization authenticator;
    alter schema supabase_migrations owner to authenticator;
    -- The API server adds its own columns to the history when it starts, which only an owner may.
    alter table supabase_migrations.schema_migrations owner to authenticator;
    grant usage on schema auth to anon, authenticated, service_role;
  `);
}
