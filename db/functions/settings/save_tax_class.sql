-- Adds a tax class with its rates, or changes the one its path names. What was sold keeps the percent it was sold with; a rate that was
-- ever sold with stays, at 0 if it must. Prices made with it are new, so the catalogue's version moves on.
create or replace function public.save_tax_class(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_id uuid := (p_request -> 'path' ->> 'id')::uuid;
  v internal.act := internal.begin_act('administer', case when v_id is null then 'POST /api/tax-classes' else 'PUT /api/tax-classes/:id' end, p_request);
  b jsonb := v.body;
  v_count integer := jsonb_array_length(b -> 'rates');
  v_now timestamptz := clock_timestamp();
begin
  if v.replay is not null then
    return v.replay;
  end if;
  perform 1 from public.tax_classes t where t.org_id = v.org_id order by t.id for update;
  perform internal.refuse_taken(exists (select 1 from public.tax_classes t
    where t.org_id = v.org_id and t.name = b ->> 'name' and t.id is distinct from v_id), 'name_taken', jsonb_build_object('name', b ->> 'name'));
  if v_id is null then
    insert into public.tax_classes (org_id, name, is_included) values (v.org_id, b ->> 'name', (b ->> 'isIncluded')::boolean) returning id into v_id;
  else
    update public.tax_classes t set name = b ->> 'name', is_included = (b ->> 'isIncluded')::boolean where t.org_id = v.org_id and t.id = v_id;
    if not found then
      perform internal.refuse('not_found', jsonb_build_object('what', 'taxClass', 'id', v_id));
    end if;
  end if;
  if exists (select 1 from public.tax_rates r join public.sale_line_taxes x on x.org_id = r.org_id and x.tax_rate_id = r.id
      where r.org_id = v.org_id and r.tax_class_id = v_id and r.position > v_count) then
    perform internal.refuse('still_in_use', jsonb_build_object('what', 'taxRate', 'id', v_id));
  end if;
  delete from public.tax_rates r where r.org_id = v.org_id and r.tax_class_id = v_id and r.position > v_count;
  insert into public.tax_rates as r (org_id, tax_class_id, position, name, percent)
  select v.org_id, v_id, x.position, x.rate ->> 'name', (x.rate ->> 'percent')::numeric from jsonb_array_elements(b -> 'rates') with ordinality x(rate, position)
  on conflict (org_id, tax_class_id, position) do update set name = excluded.name, percent = excluded.percent;
  update public.products p set updated_at = v_now where p.org_id = v.org_id and p.id = (
    select q.id from public.products q where q.org_id = v.org_id and q.tax_class_id = v_id order by q.id limit 1);
  perform internal.audit(v, v.template, 'tax_class:' || v_id, b);
  return internal.end_act(v, case when p_request -> 'path' ? 'id' then 200 else 201 end, jsonb_build_object('taxClass', jsonb_build_object('id', v_id)));
end $$;
