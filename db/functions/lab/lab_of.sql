-- The lab's own business of a demo, made when it is first asked for: a store, a floor, and as many tills with a cashier as are wanted.
create or replace function internal.lab_of(p_org_id uuid, p_tills integer) returns uuid
language plpgsql volatile set search_path = '' as $$
declare
  v_org uuid;
  v_store uuid;
  v_floor uuid;
  v_tax uuid;
begin
  if not exists (select 1 from public.orgs o where o.id = p_org_id and o.is_demo and o.closed_at is null) then
    perform internal.refuse('demo_only');
  end if;
  insert into internal.labs (org_id, lab_org_id) values (p_org_id, internal.uuid_v7()) on conflict (org_id) do nothing;
  select l.lab_org_id into v_org from internal.labs l where l.org_id = p_org_id for update;
  if exists (select 1 from public.orgs o where o.id = v_org) then
    return v_org;
  end if;
  insert into public.orgs (id, name, currency, time_zone, locale, auto_open_shift, is_demo)
  select v_org, 'Race lab', o.currency, o.time_zone, o.locale, true, true from public.orgs o where o.id = p_org_id;
  insert into public.stores (org_id, name) values (v_org, 'Race lab') returning id into v_store;
  insert into public.locations (org_id, store_id, name, kind, short_policy) values (v_org, v_store, 'Floor', 'floor', 'stop') returning id into v_floor;
  insert into public.role_limits (org_id, role) values (v_org, 'cashier');
  insert into public.tax_classes (org_id, name, is_included) values (v_org, 'Standard', true) returning id into v_tax;
  insert into public.tax_rates (org_id, tax_class_id, name, percent) values (v_org, v_tax, 'VAT', 0);
  insert into public.registers (org_id, store_id, location_id, name, prefix)
  select v_org, v_store, v_floor, 'Till ' || n, 'L' || n from generate_series(1, p_tills) n;
  insert into public.staff (org_id, name, role, store_id) select v_org, 'Cashier ' || n, 'cashier', v_store from generate_series(1, p_tills) n;
  return v_org;
end $$;
