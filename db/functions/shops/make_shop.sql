-- A new business with what its first sale needs: a store with its places, a till, a tax, limits, and an owner with PIN and login.
create or replace function internal.make_shop(p_org_id uuid, p_shop jsonb, p_auth_user_id uuid, p_pin_lookup text, p_pin_hash text) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_store uuid;
  v_floor uuid;
  v_register uuid;
  v_tax uuid;
  v_owner uuid;
  v_email text := lower(p_shop ->> 'email');
begin
  if exists (select 1 from internal.logins l where l.email = v_email or l.auth_user_id = p_auth_user_id) then
    perform internal.refuse('email_taken');
  end if;
  insert into public.orgs (id, name, currency, time_zone, locale, adjust_threshold, auto_open_shift)
  values (p_org_id, p_shop ->> 'name', p_shop ->> 'currency', p_shop ->> 'timeZone', p_shop ->> 'locale', 10, true);
  insert into public.stores (org_id, name, address) values (p_org_id, p_shop ->> 'name', p_shop ->> 'address') returning id into v_store;
  insert into public.locations (org_id, store_id, name, kind, walk_order, is_sellable)
  values (p_org_id, v_store, p_shop ->> 'floor', 'floor', 1, true) returning id into v_floor;
  insert into public.locations (org_id, store_id, name, kind, walk_order, is_sellable)
  values (p_org_id, v_store, p_shop ->> 'backroom', 'backroom', 2, true), (p_org_id, v_store, p_shop ->> 'transit', 'transit', 9, false);
  insert into public.registers (org_id, store_id, location_id, name, prefix)
  values (p_org_id, v_store, v_floor, p_shop ->> 'register', 'T1') returning id into v_register;
  insert into public.role_limits (org_id, role, discount_percent, found_quantity)
  values (p_org_id, 'cashier', 10, 5), (p_org_id, 'supervisor', 100, 1000), (p_org_id, 'manager', 100, 1000), (p_org_id, 'owner', 100, 1000);
  insert into public.tax_classes (org_id, name, is_included) values (p_org_id, p_shop ->> 'taxName', (p_shop ->> 'taxIncluded')::boolean) returning id into v_tax;
  insert into public.tax_rates (org_id, tax_class_id, name, percent) values (p_org_id, v_tax, p_shop ->> 'taxName', (p_shop ->> 'taxPercent')::numeric);
  insert into public.staff (org_id, name, role) values (p_org_id, p_shop ->> 'owner', 'owner') returning id into v_owner;
  insert into internal.pins (org_id, staff_id, lookup, hash) values (p_org_id, v_owner, p_pin_lookup, p_pin_hash);
  insert into internal.logins (email, org_id, staff_id, auth_user_id) values (v_email, p_org_id, v_owner, p_auth_user_id);
  insert into public.audit_log (org_id, staff_id, act, subject, facts)
  values (p_org_id, v_owner, 'open_shop', 'org:' || p_org_id, jsonb_build_object('currency', p_shop ->> 'currency', 'timeZone', p_shop ->> 'timeZone'));
  return jsonb_build_object('id', p_org_id, 'storeId', v_store, 'registerId', v_register, 'ownerId', v_owner);
end $$;
