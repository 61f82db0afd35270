-- A customer as lists and tills show them.
create or replace function internal.customer_json(c public.customers) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone, 'points', c.points,
    'creditMinor', c.credit_minor, 'lifetimePoints', c.lifetime_points, 'lifetimeSpendMinor', c.lifetime_spend_minor,
    'tier', (select t.name from public.loyalty_tiers t where t.org_id = c.org_id and t.id = c.tier_id),
    'mergedInto', c.merged_into, 'erasedAt', internal.iso(c.erased_at), 'createdAt', internal.iso(c.created_at)))
$$;
