-- What a person saw is never refused because it was promised: takes back the newest promises that no longer fit, leases first,
-- so that at most `p_left` stays reserved; each order line among them becomes a shortage case. The row is locked already.
create or replace function internal.make_room(p_org_id uuid, p_inventory_id uuid, p_left numeric) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_reserved numeric;
  v_ids uuid[] := '{}';
  r public.reservations;
begin
  select i.reserved into v_reserved from public.inventory i where i.org_id = p_org_id and i.id = p_inventory_id;
  for r in
    select * from public.reservations x
     where x.org_id = p_org_id and x.inventory_id = p_inventory_id and x.released_at is null
     order by (x.kind = 'lease') desc, x.created_at desc, x.id desc
  loop
    exit when v_reserved <= p_left;
    v_reserved := v_reserved - r.quantity;
    v_ids := v_ids || r.id;
    if r.kind = 'order' then
      insert into public.cases (org_id, kind, subject, facts)
      values (p_org_id, 'shortage', 'order_line:' || r.order_line_id, jsonb_build_object('orderId', r.order_id,
        'inventoryId', p_inventory_id, 'quantity', trim_scale(r.quantity)::text));
    end if;
  end loop;
  if v_ids <> '{}' then
    perform 1 from internal.release_rows(p_org_id, v_ids, 'taken_back');
  end if;
end $$;
