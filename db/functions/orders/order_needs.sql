-- What an order's lines take from stock: a plain line its own product, a bundle its parts. `p_lines` = [{productId, quantity}].
create or replace function internal.order_needs(p_org_id uuid, p_lines jsonb) returns internal.order_need[]
language sql stable set search_path = '' as $$
  select array_agg(row(l.n, coalesce(b.part_id, (l.it ->> 'productId')::uuid), (l.it ->> 'quantity')::numeric * coalesce(b.quantity, 1))::internal.order_need
           order by l.n, b.part_id)
    from jsonb_array_elements(p_lines) with ordinality l(it, n)
    left join public.bundle_parts b on b.org_id = p_org_id and b.bundle_id = (l.it ->> 'productId')::uuid
$$;
