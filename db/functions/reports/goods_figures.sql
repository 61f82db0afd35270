-- What a goods report says of sums added up: {quantity, total, tax, discount, refunded, net, cost, margin}. Margin is of what remains after
-- tax and returns.
create or replace function internal.goods_figures(s internal.sums_product) returns jsonb
language sql immutable set search_path = '' as $$
  select jsonb_build_object('quantity', trim_scale(s.quantity - s.refunded_quantity)::text, 'total', s.total_minor, 'tax', s.tax_minor - s.refunded_tax_minor,
    'discount', s.discount_minor, 'refunded', s.refunded_minor, 'net', s.total_minor - s.refunded_minor, 'cost', s.cost_minor - s.refunded_cost_minor,
    'margin', s.total_minor - s.refunded_minor - (s.tax_minor - s.refunded_tax_minor) - (s.cost_minor - s.refunded_cost_minor))
$$;
