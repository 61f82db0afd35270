-- What a deed was about, by the name a person knows it by; null where it has none, or is gone.
create or replace function internal.subject_name(p_org_id uuid, p_subject text) returns text
language plpgsql stable set search_path = '' as $$
declare
  v_id uuid := substring(p_subject from '^[a-z_]+:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$')::uuid;
begin
  if v_id is null then
    return null;
  end if;
  return case split_part(p_subject, ':', 1)
    when 'staff' then (select x.name from public.staff x where x.org_id = p_org_id and x.id = v_id)
    when 'product' then (select x.name from public.products x where x.org_id = p_org_id and x.id = v_id)
    when 'customer' then (select x.name from public.customers x where x.org_id = p_org_id and x.id = v_id)
    when 'store' then (select x.name from public.stores x where x.org_id = p_org_id and x.id = v_id)
    when 'location' then (select x.name from public.locations x where x.org_id = p_org_id and x.id = v_id)
    when 'supplier' then (select x.name from public.suppliers x where x.org_id = p_org_id and x.id = v_id)
    when 'category' then (select x.name from public.categories x where x.org_id = p_org_id and x.id = v_id)
    when 'usage' then (select x.name from public.usages x where x.org_id = p_org_id and x.id = v_id)
    when 'channel' then (select x.name from public.channels x where x.org_id = p_org_id and x.id = v_id)
    when 'endpoint' then (select x.name from public.endpoints x where x.org_id = p_org_id and x.id = v_id)
    when 'tax_class' then (select x.name from public.tax_classes x where x.org_id = p_org_id and x.id = v_id)
    when 'register' then (select x.name from public.registers x where x.org_id = p_org_id and x.id = v_id)
    when 'sale' then (select x.number from public.sales x where x.org_id = p_org_id and x.id = v_id)
    when 'order' then (select x.number from public.orders x where x.org_id = p_org_id and x.id = v_id)
    when 'purchase_order' then (select x.number from public.purchase_orders x where x.org_id = p_org_id and x.id = v_id)
    when 'gift_card' then (select '… ' || x.last_four from public.gift_cards x where x.org_id = p_org_id and x.id = v_id)
    when 'shift' then (select r.name from public.shifts x join public.registers r on r.org_id = x.org_id and r.id = x.register_id
      where x.org_id = p_org_id and x.id = v_id)
    when 'count' then (select l.name from public.counts x join public.locations l on l.org_id = x.org_id and l.id = x.location_id
      where x.org_id = p_org_id and x.id = v_id)
    when 'inventory' then (select p.name || ' · ' || l.name from public.inventory x
      join public.products p on p.org_id = x.org_id and p.id = x.product_id
      join public.locations l on l.org_id = x.org_id and l.id = x.location_id
      where x.org_id = p_org_id and x.id = v_id)
  end;
end $$;
