-- The answers of a batch, in its order.
create or replace function internal.batch_answers(p_org_id uuid, p_sales internal.sale_draft[], p_answers jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  v_all jsonb;
begin
  select coalesce(jsonb_agg(case
      when a.answer ? 'twin' then null
      when a.answer is not null then a.answer
      when s.code is not null then jsonb_build_object('status', s.status, 'code', s.code, 'facts', s.facts)
      else jsonb_build_object('replayed', false, 'sale', f.answer) end order by s.ix), '[]')
    into v_all
    from unnest(p_sales) s
    left join lateral (select p_answers -> s.ix::text as answer) a on true
    left join internal.sale_answers(p_org_id, array(select g.id from unnest(p_sales) g where g.code is null)) f on f.sale_id = s.id;
  if not exists (select 1 from jsonb_each(p_answers) a where a.value ? 'twin') then
    return v_all;
  end if;
  -- a twin hears what its first heard; another body under the same key is a conflict if the first stands, else comes again
  select coalesce(jsonb_agg(case
      when not coalesce(p_answers -> s.ix::text ? 'twin', false) then v_all -> (s.ix - 1)
      when p_sales[t.first].fingerprint = s.fingerprint then
        case when p_sales[t.first].code is null then (v_all -> (t.first - 1)) || '{"replayed": true}' else v_all -> (t.first - 1) end
      when p_sales[t.first].code is null then jsonb_build_object('status', 409, 'code', 'idempotency_conflict', 'facts', jsonb_build_object('key', s.key))
      else jsonb_build_object('status', 503, 'code', 'busy', 'facts', '{}'::jsonb) end order by s.ix), '[]')
    into v_all
    from unnest(p_sales) s left join lateral (select (p_answers -> s.ix::text ->> 'twin')::integer as first) t on true;
  return v_all;
end $$;
