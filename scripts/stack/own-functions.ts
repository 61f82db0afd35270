/** Who owns what runs with its owner's rights, and that nobody may call a function unless db/grants.sql says so. */
import type pg from "pg";

type Routine = { object: string; owner: string; definer: boolean };

export async function ownFunctions(client: pg.Client, archivistObjects: Set<string>): Promise<void> {
  const { rows } = await client.query<Routine>(
    `select p.oid::regprocedure::text as object, p.proowner::regrole::text as owner, p.prosecdef as definer
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'internal')
       and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  );
  const wrong = rows
    .map((row) => ({
      ...row,
      wanted: archivistObjects.has(row.object) ? "stockproof_archivist" : "stockproof_functions",
    }))
    .filter((row) => row.definer && row.owner !== row.wanted);
  if (wrong.length > 0) await handOver(client, wrong);
  if (rows.length > 0) {
    const all = rows.map((row) => row.object).join(", ");
    await client.query(`revoke all on routine ${all} from public, anon`);
    await client.query(`grant execute on routine ${all} to stockproof_functions, stockproof_archivist`);
  }
}

/** Off a superuser, an owner must be a role one belongs to and may create in the schema: both for this moment only. */
async function handOver(client: pg.Client, routines: (Routine & { wanted: string })[]): Promise<void> {
  const owners = [...new Set(routines.map((row) => row.wanted))].join(", ");
  const { rows } = await client.query<{ super: boolean; schemas: string }>(
    `select (select rolsuper from pg_roles where rolname = current_user) as super,
            (select string_agg(quote_ident(nspname), ', ') from pg_namespace where nspname in ('public', 'internal')) as schemas`,
  );
  const schemas = rows[0]?.schemas ?? "public";
  if (!rows[0]?.super)
    await client.query(`grant ${owners} to current_user; grant create on schema ${schemas} to ${owners}`);
  for (const row of routines) await client.query(`alter routine ${row.object} owner to ${row.wanted}`);
  if (!rows[0]?.super) await client.query(`revoke create on schema ${schemas} from ${owners}`);
}
