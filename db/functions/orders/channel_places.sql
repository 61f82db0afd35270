-- The places a sales channel takes goods from, by any of its ways of shipping: all the stock that an integration may see.
create or replace function internal.channel_places(p_act internal.act) returns uuid[]
language sql stable set search_path = '' as $$
  select coalesce(array_agg(distinct r.location_id), '{}')
    from public.shipping_methods m
    join public.shipping_rules r on r.org_id = m.org_id and r.method_id = m.id
   where m.org_id = p_act.org_id and m.channel_id = p_act.channel_id
$$;
