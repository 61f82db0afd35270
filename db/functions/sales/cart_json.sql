-- A parked cart with what has changed since: each line beside today's price and stock.
create or replace function internal.cart_json(p_cart public.parked_carts) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_cart.id, 'parkedAt', internal.iso(p_cart.created_at), 'total', p_cart.total_minor, 'discount', p_cart.discount,
    'customerId', p_cart.customer_id, 'note', p_cart.note, 'takenOff', coalesce(p_cart.taken_off, '[]'),
    'customer', (select jsonb_build_object('id', c.id, 'name', c.name, 'points', c.points, 'credit', c.credit_minor) from public.customers c
      where c.org_id = p_cart.org_id and c.id = p_cart.customer_id and c.erased_at is null),
    'staff', (select s.name from public.staff s where s.org_id = p_cart.org_id and s.id = p_cart.staff_id),
    'register', (select r.name from public.registers r where r.org_id = p_cart.org_id and r.id = p_cart.register_id),
    'lines', (select coalesce(jsonb_agg((l.line - 'seen') || jsonb_build_object('name', p.name, 'sku', p.sku, 'priceBefore', (l.line ->> 'seen')::bigint,
        'priceNow', p.price_minor, 'available', trim_scale(i.quantity - i.reserved)::text, 'isActive', coalesce(i.is_active and p.is_active, false)) order by l.n), '[]')
      from jsonb_array_elements(p_cart.lines) with ordinality l(line, n)
      left join public.inventory i on i.org_id = p_cart.org_id and i.id = (l.line ->> 'inventoryId')::uuid
      left join public.products p on p.org_id = p_cart.org_id and p.id = i.product_id))
$$;
