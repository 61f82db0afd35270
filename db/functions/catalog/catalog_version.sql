-- Which catalogue a price came from: the moment of its last change. A till that sells offline names it.
create or replace function internal.catalog_version(p_org_id uuid) returns text
language sql stable set search_path = '' as $$
  select to_char(coalesce(max(p.updated_at), 'epoch') at time zone 'UTC', 'YYYYMMDDHH24MISSUS') from public.products p where p.org_id = p_org_id
$$;
