-- Tax by rate: [{key, label, net, tax, refundedNet, refundedTax, due}].
create or replace function internal.report_tax(p_org_id uuid, p_store_id uuid, p_from date, p_to date, p_sales uuid[], p_refunds uuid[])
returns jsonb language sql stable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('key', g.tax_rate_id, 'label', c.name || ' ' || r.name
      || case when position(trim_scale(r.percent)::text in r.name) > 0 then '' else ' ' || trim_scale(r.percent) || ' %' end, 'net', g.net, 'tax', g.tax,
      'refundedNet', g.back_net, 'refundedTax', g.back_tax, 'due', g.tax - g.back_tax) order by c.name, r.position), '[]')
    from (select h.tax_rate_id, sum(h.net_minor) as net, sum(h.tax_minor) as tax, sum(h.refunded_net_minor) as back_net, sum(h.refunded_tax_minor) as back_tax
            from (select * from internal.sums_tax s where s.org_id = p_org_id and s.day between p_from and p_to
                  union all select * from internal.tax_facts(p_org_id, p_sales, p_refunds) f where f.day between p_from and p_to) h
           where p_store_id is null or h.store_id = p_store_id group by h.tax_rate_id) g
    join public.tax_rates r on r.org_id = p_org_id and r.id = g.tax_rate_id
    join public.tax_classes c on c.org_id = p_org_id and c.id = r.tax_class_id
$$;
