-- The head of a store's ledger: one hash over the last link of every row, in one snapshot. Whoever keeps it can prove later what stood.
create or replace function internal.store_head(p_org_id uuid, p_store_id uuid) returns bytea
language sql stable set search_path = '' as $$
  select sha256(convert_to(coalesce(string_agg(i.id || ':' || i.last_seq || ':' || encode(i.last_hash, 'hex'), E'\n' order by i.id), ''), 'UTF8'))
    from public.inventory i where i.org_id = p_org_id and i.store_id = p_store_id
$$;
