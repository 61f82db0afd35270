/** The functions of our schemas as the catalogue knows them, with comments taken out of their bodies. */
import { sql } from "../testing/sql";

export interface Fn {
  name: string;
  schema: string;
  language: string;
  body: string;
  owner: string;
  isDefiner: boolean;
  isTrigger: boolean;
  config: string[];
  /** Its names were resolved when it was made (`return …`), and it reads no table: safe to be taken into the statement that calls it. */
  isFormula: boolean;
}

let known: Promise<Fn[]> | undefined;

export function functions(): Promise<Fn[]> {
  known ??= read();
  return known;
}

async function read(): Promise<Fn[]> {
  const rows = await sql<Omit<Fn, "body"> & { source: string }>(
    `select format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as name, n.nspname as schema,
            l.lanname as language, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as source, pg_get_userbyid(p.proowner) as owner,
            p.prosecdef as "isDefiner", p.prorettype = 'trigger'::regtype as "isTrigger", coalesce(p.proconfig, '{}') as config,
            p.prosqlbody is not null and not exists (select from pg_depend d join pg_class c on c.oid = d.refobjid and c.relkind <> 'c'
              where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.refclassid = 'pg_class'::regclass) as "isFormula"
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
      where n.nspname in ('public', 'internal') and p.prokind in ('f', 'p')
        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
      order by 1`,
  );
  return rows.map(({ source, ...fn }) => ({ ...fn, body: withoutComments(source) }));
}

const withoutComments = (source: string): string => source.replace(/--[^\n]*/g, "").replace(/\/\*[\s\S]*?\*\//g, "");

/** The functions whose body holds the pattern, each with the line that does. */
export async function saying(pattern: RegExp, except: RegExp = /^$/): Promise<string[]> {
  const found = (await functions()).filter(({ name }) => !except.test(name));
  return found.flatMap(({ name, body }) => {
    const match = pattern.exec(body);
    return match ? [`${name}: ${match[0].replace(/\s+/g, " ").trim().slice(0, 160)}`] : [];
  });
}
