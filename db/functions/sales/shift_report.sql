-- What a shift did, as its X and Z report print it: sales, refunds, taxes, tenders and the drawer.
create or replace function internal.shift_report(p_org_id uuid, p_shift_id uuid) returns jsonb
language sql stable set search_path = '' as $$
  with sold as (
    select s.* from public.sales s where s.org_id = p_org_id and s.shift_id = p_shift_id
  ), given as (
    select r.* from public.refunds r where r.org_id = p_org_id and r.shift_id = p_shift_id
  ), paid as (
    select p.* from public.payments p where p.org_id = p_org_id and p.shift_id = p_shift_id
  ), lines as (
    select l.* from public.sale_lines l join sold s on s.id = l.sale_id where l.org_id = p_org_id
  ), moved as (
    select c.* from public.shift_cash c where c.org_id = p_org_id and c.shift_id = p_shift_id
  )
  select jsonb_build_object(
    'sales', (select jsonb_build_object('count', count(*), 'total', coalesce(sum(s.total_minor + s.returned_minor), 0), 'tax', coalesce(sum(s.tax_minor), 0),
        'firstNumber', (array_agg(s.number order by s.created_at))[1], 'lastNumber', (array_agg(s.number order by s.created_at desc))[1]) from sold s),
    'discounts', (select coalesce(sum(l.discount_minor + l.cart_discount_minor), 0) from lines l),
    'overrides', (select count(*) from lines l where l.unit_price_minor <> l.catalog_price_minor),
    'refunds', (select jsonb_build_object('count', count(*), 'total', coalesce(sum(g.total_minor), 0), 'tax',
        coalesce((select sum(x.tax_minor) from public.refund_lines x join given y on y.id = x.refund_id where x.org_id = p_org_id), 0)) from given g),
    'taxes', (select coalesce(jsonb_agg(jsonb_build_object('name', t.name, 'percent', t.percent, 'net', t.net, 'tax', t.tax) order by t.name, t.percent::numeric), '[]') from (
        select r.name, trim_scale(x.percent)::text as percent, sum(x.amount_minor) as tax,
               sum(l.total_minor - l.tax_minor) as net
          from lines l join public.sale_line_taxes x on x.org_id = p_org_id and x.sale_line_id = l.id
          join public.tax_rates r on r.org_id = p_org_id and r.id = x.tax_rate_id group by r.name, x.percent) t),
    'payments', (select coalesce(jsonb_agg(jsonb_build_object('method', t.method, 'count', t.count, 'taken', t.taken, 'given', t.given) order by t.method), '[]') from (
        select p.method, count(*) filter (where p.amount_minor > 0) as count, coalesce(sum(p.amount_minor) filter (where p.amount_minor > 0), 0) as taken,
               coalesce(-sum(p.amount_minor) filter (where p.amount_minor < 0), 0) as given from paid p group by p.method) t),
    'cash', (select jsonb_build_object('float', f.float_minor,
        'sales', (select coalesce(sum(p.amount_minor), 0) from paid p where p.method = 'cash' and p.amount_minor > 0),
        'refunds', (select coalesce(-sum(p.amount_minor), 0) from paid p where p.method = 'cash' and p.amount_minor < 0),
        'in', (select coalesce(sum(c.amount_minor), 0) from moved c where c.amount_minor > 0),
        'out', (select coalesce(-sum(c.amount_minor), 0) from moved c where c.amount_minor < 0),
        'moves', (select coalesce(jsonb_agg(jsonb_build_object('amount', c.amount_minor, 'reason', c.reason, 'at', internal.iso(c.created_at)) order by c.id), '[]') from moved c),
        'expected', internal.expected_cash(p_org_id, p_shift_id)) from public.shifts f where f.org_id = p_org_id and f.id = p_shift_id))
$$;
