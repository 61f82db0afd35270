-- Decides what each line takes from where. Locks every candidate row in id order first, gives back what has expired, and then walks
-- the lines over what is left, so that two lines of one product can never promise the same unit. A line comes from the first
-- place that can give all of it; where the method may split, from the places in their order. Answers
-- {takes: [{position, productId, inventoryId, quantity}], waits: {position: quantity}, short: null | [{…}]}; a channel that
-- backorders lets plain lines wait for what is missing.
create or replace function internal.plan_order(p_org_id uuid, p_method public.shipping_methods, p_may_wait boolean, p_needs internal.order_need[])
returns jsonb language plpgsql volatile set search_path = '' as $$
declare
  v_products uuid[] := array(select distinct n.product_id from unnest(p_needs) n);
  v_rows uuid[];
  v_left jsonb;
  v_takes jsonb := '[]';
  v_waits jsonb := '{}';
  v_missing numeric;
  v_takes_line jsonb;
  v_left_line jsonb;
  v_short_products uuid[] := '{}';
  v_line record;
  v_need internal.order_need;
  v_row record;
  v_take numeric;
  v_place uuid;
begin
  select array_agg(c.inventory_id) into v_rows from internal.candidate_rows(p_org_id, p_method.id, v_products) c;
  perform 1 from public.inventory i where i.org_id = p_org_id and i.id = any (v_rows) order by i.id for update;
  perform internal.expire_rows(p_org_id, v_rows);
  select coalesce(jsonb_object_agg(c.inventory_id, c.available), '{}') into v_left from internal.candidate_rows(p_org_id, p_method.id, v_products) c;

  for v_line in -- the largest first: what is whole needs the fullest place
    select n.position, array_agg(n order by n.product_id) as needs, sum(n.quantity) as total
      from unnest(p_needs) n group by n.position order by sum(n.quantity) desc, n.position
  loop
    v_takes_line := '[]';
    v_left_line := v_left;
    v_missing := 0;
    if not p_method.may_split then
      v_place := internal.whole_place(p_org_id, p_method.id, v_products, v_line.needs, v_left);
    end if;
    foreach v_need in array v_line.needs loop
      v_take := v_need.quantity;
      for v_row in
        select c.inventory_id, (v_left_line ->> c.inventory_id::text)::numeric as available
          from internal.candidate_rows(p_org_id, p_method.id, v_products) c
         where c.product_id = v_need.product_id
           and (p_method.may_split or c.location_id = v_place)
         order by c.place
      loop
        exit when v_take <= 0;
        continue when coalesce(v_row.available, 0) <= 0;
        v_takes_line := v_takes_line || jsonb_build_object('position', v_line.position, 'productId', v_need.product_id,
          'inventoryId', v_row.inventory_id, 'quantity', least(v_take, v_row.available));
        v_left_line := v_left_line || jsonb_build_object(v_row.inventory_id, v_row.available - least(v_take, v_row.available));
        v_take := v_take - least(v_take, v_row.available);
      end loop;
      if v_take > 0 then
        v_missing := v_missing + v_take;
        if not p_may_wait then
          v_short_products := v_short_products || v_need.product_id;
        end if;
      end if;
    end loop;
    if v_missing > 0 and p_may_wait and cardinality(v_line.needs) > 1 then -- half a bundle is no bundle: all of it waits
      v_waits := v_waits || jsonb_build_object(v_line.position, v_line.total);
    else
      v_left := v_left_line;
      v_takes := v_takes || v_takes_line;
      if v_missing > 0 then
        v_waits := v_waits || jsonb_build_object(v_line.position, v_missing);
      end if;
    end if;
  end loop;
  return jsonb_build_object('takes', v_takes, 'waits', v_waits, 'short', case when v_short_products <> '{}' then
    internal.order_short(p_org_id, p_method, p_needs, v_short_products) end);
end $$;
