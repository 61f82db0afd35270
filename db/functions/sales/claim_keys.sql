-- Binds the keys of a batch, in key order; answers what each key has done already: {ix: answer}. A key that comes twice in one
-- batch is judged once: its twins get `{"twin": ix of the first}`.
create or replace function internal.claim_keys(p_org_id uuid, p_sales internal.sale_draft[]) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  v_claimed uuid[];
  v_answers jsonb;
begin
  with firsts as (
    select distinct on (s.key) s.key, s.fingerprint from unnest(p_sales) s where s.key is not null and s.code is null order by s.key, s.ix
  ), claimed as (
    insert into public.idempotency (org_id, key, fingerprint, status)
    select p_org_id, f.key, f.fingerprint, 201 from firsts f order by f.key
    on conflict do nothing returning key
  )
  select array_agg(c.key) into v_claimed from claimed c;
  select jsonb_object_agg(s.ix, case
      when s.key = any (v_claimed) then jsonb_build_object('twin', f.ix)
      when i.fingerprint = s.fingerprint then internal.sale_replay(p_org_id, i.answer)
      else jsonb_build_object('status', 409, 'code', 'idempotency_conflict', 'facts', jsonb_build_object('key', s.key)) end)
    into v_answers
    from unnest(p_sales) s
    join lateral (select min(t.ix) as ix from unnest(p_sales) t where t.key = s.key and t.code is null) f on true
    left join public.idempotency i on i.org_id = p_org_id and i.key = s.key
   where s.key is not null and s.code is null and (s.ix > f.ix or s.key <> all (coalesce(v_claimed, '{}')));
  return coalesce(v_answers, '{}');
end $$;
