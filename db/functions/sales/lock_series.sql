-- Makes and locks the number series of one kind for these tills, in id order.
create or replace function internal.lock_series(p_org_id uuid, p_register_ids uuid[], p_kind text, p_suffix text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into public.number_series (org_id, kind, register_id, prefix)
  select p_org_id, p_kind, r.id, r.prefix || p_suffix from public.registers r
   where r.org_id = p_org_id and r.id = any (p_register_ids) and not exists (select 1 from public.number_series n
     where n.org_id = p_org_id and n.register_id = r.id and n.kind = p_kind and n.device_id is null)
   order by r.id on conflict do nothing;
  perform 1 from public.number_series n
    where n.org_id = p_org_id and n.register_id = any (p_register_ids) and n.kind = p_kind and n.device_id is null
    order by n.id for no key update;
end $$;
