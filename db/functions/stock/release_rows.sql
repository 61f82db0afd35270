-- Gives reservations back to their rows. Rows are locked in id order first; what is released already stays as it is.
create or replace function internal.release_rows(p_org_id uuid, p_reservation_ids uuid[], p_why text) returns setof public.reservations
language plpgsql volatile set search_path = '' as $$
begin
  perform 1 from public.inventory i
    where i.org_id = p_org_id
      and i.id = any (array(select r.inventory_id from public.reservations r where r.org_id = p_org_id and r.id = any (p_reservation_ids)))
    order by i.id for update;
  return query
  with released as (
    update public.reservations r set released_at = v.at, released_why = p_why
      from (select clock_timestamp() as at) v
     where r.org_id = p_org_id and r.id = any (p_reservation_ids) and r.released_at is null
    returning r.*
  ), sums as (
    select r.inventory_id, sum(r.quantity) as quantity from released r group by r.inventory_id
  ), levels as (
    update public.inventory i set reserved = i.reserved - s.quantity, version = i.version + 1
      from sums s where i.org_id = p_org_id and i.id = s.inventory_id
    returning i.id
  ), news as (
    insert into internal.stock_news (org_id, inventory_id) select p_org_id, l.id from levels l
  )
  select * from released;
end $$;
