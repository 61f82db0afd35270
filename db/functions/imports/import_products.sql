-- Takes a list of products: new ones are added, known ones (by SKU) get what the list says and keep the rest. A dry run tells line by
-- line what would change and changes nothing.
create or replace function public.import_products(p_request jsonb, p_rows jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('catalogue', 'POST /api/imports/products', p_request);
  v_lines jsonb;
  v_problems jsonb;
  v_counts jsonb;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_problems := internal.judge_product_rows(v.org_id, p_rows);
  select coalesce(jsonb_agg(jsonb_build_object('line', d.line, 'key', d.sku, 'outcome', d.outcome, 'changes', d.changes) order by d.line), '[]'),
         jsonb_build_object('new', count(*) filter (where d.outcome = 'new'), 'changed', count(*) filter (where d.outcome = 'changed'),
           'same', count(*) filter (where d.outcome = 'same'))
    into v_lines, v_counts from internal.product_differences(v.org_id, p_rows) d;
  if (v.body ->> 'dryRun')::boolean then
    return internal.end_act(v, 200, jsonb_build_object('counts', v_counts, 'problems', v_problems, 'lines', jsonb_path_query_array(v_lines, '$[0 to 999]')));
  end if;
  perform internal.refuse_bad_lines(v_problems);
  perform internal.write_product_rows(v.org_id, p_rows);
  perform internal.audit(v, v.template, null, v.body || v_counts);
  return internal.end_act(v, 200, jsonb_build_object('counts', v_counts, 'problems', '[]'::jsonb, 'lines', jsonb_path_query_array(v_lines, '$[0 to 999]')));
end $$;
