-- Whoever sells a parked cart has taken it up, also a till that knew it only from its own disk: no other till finds it waiting.
create or replace function internal.take_carts(p_org_id uuid, p_sales internal.sale_draft[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_ids uuid[] := array(select (s.body ->> 'parkedCartId')::uuid from unnest(p_sales) s where s.body ? 'parkedCartId');
  v_now timestamptz;
begin
  if v_ids = '{}' then
    return;
  end if;
  perform 1 from public.parked_carts c where c.org_id = p_org_id and c.id = any (v_ids) order by c.id for update;
  v_now := internal.clock();
  update public.parked_carts c set recalled_at = v_now, recalled_by = s.staff_id, recalled_on = s.register_id
    from unnest(p_sales) s
   where c.org_id = p_org_id and c.id = (s.body ->> 'parkedCartId')::uuid and c.store_id = s.store_id and c.recalled_at is null;
end $$;
