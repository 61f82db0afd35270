-- What stock covers of goods that have left the shop already: all that lies there, promised or not. Promises that no longer fit are
-- taken back; a frozen row gives nothing; the rest is short. The rows are locked in id order here.
create or replace function internal.cover_offline(
  p_org_id uuid, p_sale internal.sale_draft, p_lines internal.line_draft[], p_takes internal.take_draft[]) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v record;
  v_left numeric;
  v_row uuid;
  v_short jsonb := '{}';
  v_leases uuid[];
begin
  perform 1 from public.inventory i
    where i.org_id = p_org_id and i.id = any (array(select t.inventory_id from unnest(p_takes) t)) order by i.id for update;
  v_leases := array(select r.id from public.reservations r where r.org_id = p_org_id and r.kind = 'lease' and r.device_id = p_sale.device_id
    and r.released_at is null and r.inventory_id = any (array(select t.inventory_id from unnest(p_takes) t)));
  if v_leases <> '{}' then
    perform 1 from internal.release_rows(p_org_id, v_leases, 'sold');
  end if;
  for v in
    select t.inventory_id, t.line_id, t.quantity, case when i.frozen_at is null then i.quantity else 0 end as there,
           case when l.inventory_id = t.inventory_id and i.frozen_at is null then coalesce(l.found_quantity, 0) else 0 end as found
      from unnest(p_takes) t
      join unnest(p_lines) l on l.id = t.line_id
      join public.inventory i on i.org_id = p_org_id and i.id = t.inventory_id
     order by t.inventory_id, t.position
  loop
    if v_row is distinct from v.inventory_id then
      v_row := v.inventory_id;
      v_left := v.there;
    end if;
    v_left := v_left + v.found;
    if v_left < v.quantity then
      v_short := v_short || jsonb_build_object(v.line_id || ':' || v.inventory_id, trim_scale(v.quantity - v_left));
    end if;
    v_left := greatest(v_left - v.quantity, 0);
    perform internal.make_room(p_org_id, v.inventory_id, v_left);
  end loop;
  return jsonb_build_object('short', v_short, 'outcome', case when v_short <> '{}' then 'shortage'
    when exists (select 1 from unnest(p_lines) l where l.found_quantity is not null) then 'found' else 'covered' end);
end $$;
