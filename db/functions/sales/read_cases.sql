-- What needs a person, oldest first: open cases, or all of a kind, a page at a time.
create or replace function public.read_cases(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_reports', p_request);
  v_query jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := coalesce((v_query ->> 'limit')::integer, 50);
  v_cases jsonb;
  v_next text;
begin
  with page as (
    select c.*, row_number() over (order by c.id) as n from public.cases c
     where c.org_id = v.org_id and (v_query ->> 'kind' is null or c.kind = v_query ->> 'kind')
       and (coalesce(v_query ->> 'settled', 'no') = 'all' or (c.settled_at is not null) = (coalesce(v_query ->> 'settled', 'no') = 'yes'))
       and (v_query ->> 'cursor' is null or c.id > (v_query ->> 'cursor')::uuid)
     order by c.id limit v_limit + 1
  )
  select jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'subject', p.subject, 'facts', p.facts, 'openedAt', internal.iso(p.opened_at),
           'settledAt', internal.iso(p.settled_at), 'settledBy', p.settled_by, 'settlement', p.settlement)
           || internal.case_facts(p.org_id, p.facts) order by p.id) filter (where p.n <= v_limit),
         max(case when p.n = v_limit then p.id::text end) filter (where exists (select 1 from page x where x.n > v_limit))
    into v_cases, v_next from page p;
  return jsonb_build_object('cases', coalesce(v_cases, '[]'), 'nextCursor', v_next);
end $$;
