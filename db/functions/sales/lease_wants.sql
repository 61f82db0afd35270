-- What a till should hold of what it sells fast: about a quarter of what it sold in two hours, never of a row with fewer than twenty
-- available (its own lease included), never more than a tenth of it, nothing of a row that another till was short of just now.
create or replace function internal.lease_wants(p_act internal.act) returns table (inventory_id uuid, quantity numeric)
language sql stable set search_path = '' as $$
  select w.inventory_id, w.quantity from (
    select i.id as inventory_id, least(greatest(ceil(m.sold / 4), 1), floor((i.quantity - i.reserved + o.own) / 10)) as quantity,
           i.quantity - i.reserved + o.own as free
      from (select l.inventory_id, sum(l.quantity) as sold
              from public.sales s join public.sale_lines l on l.org_id = s.org_id and l.sale_id = s.id
             where s.org_id = p_act.org_id and s.register_id = p_act.register_id and s.created_at > internal.clock() - interval '2 hours'
             group by l.inventory_id order by 2 desc limit 100) m
      join public.registers r on r.org_id = p_act.org_id and r.id = p_act.register_id
      join public.inventory i on i.org_id = p_act.org_id and i.id = m.inventory_id and i.location_id = r.location_id
       and i.is_active and i.frozen_at is null
      cross join lateral (
        select coalesce(sum(x.quantity) filter (where x.device_id = p_act.device_id and x.released_at is null), 0) as own, max(x.asked_at) as asked
          from public.reservations x
         where x.org_id = i.org_id and x.inventory_id = i.id and x.kind = 'lease'
           and (x.released_at is null or x.asked_at > internal.clock() - interval '2 minutes')) o
     where o.asked is null or o.asked < internal.clock() - interval '2 minutes') w
   where w.free >= 20 and w.quantity > 0
$$;
