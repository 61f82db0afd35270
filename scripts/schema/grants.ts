/**
 * Who may do what, one `grant` a line, read from the access lists themselves: schemas, tables, columns, functions,
 * sequences and defaults. What an owner may do to its own things is left out; what `public` may is not.
 */
import type { ClientBase } from "pg";
import { OURS } from "./section";

const GRANTS = `
  with objects(kind, place, oid, owner, acl) as (
    select 'schema', quote_ident(nspname), oid, nspowner, coalesce(nspacl, acldefault('n', nspowner))
      from pg_namespace where nspname in ${OURS}
    union all
    select case c.relkind when 'S' then 'sequence' else 'table' end, format('%I.%I', n.nspname, c.relname), c.oid, c.relowner,
           coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'S')
    union all
    select 'column', format('%I.%I(%I)', n.nspname, c.relname, a.attname), c.oid, c.relowner, a.attacl
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${OURS} and a.attacl is not null
    union all
    select 'function', format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)), p.oid, p.proowner,
           coalesce(p.proacl, acldefault('f', p.proowner))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ${OURS} and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select 'default', format('%s%s by %s', case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
             when 'T' then 'types' else 'schemas' end, ' in ' || quote_ident(n.nspname), pg_get_userbyid(d.defaclrole)), d.oid, d.defaclrole, d.defaclacl
      from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace
  )
  select format('grant %s on %s %s to %s;', string_agg(lower(a.privilege_type) || case when a.is_grantable then ' with grant option' else '' end, ', '
                  order by a.privilege_type), kind, place, case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end)
    from objects, aclexplode(acl) a
   where a.grantee <> owner
   group by kind, place, a.grantee
   order by array_position(array['schema', 'table', 'column', 'sequence', 'function', 'default'], kind), place, 
            case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee)::text end`;

export async function grants(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<[string]>({ text: GRANTS, rowMode: "array" });
  return rows.map(([line]) => line);
}
