-- Who did what, newest first, a page at a time: all of it, or by act, person, subject and time. The first page also names the acts and
-- people there are to choose from among the latest thousand.
create or replace function public.read_audit_log(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_proofs', p_request);
  v_query jsonb := coalesce(p_request -> 'query', '{}');
  v_limit integer := coalesce((v_query ->> 'limit')::integer, 50);
  v_entries jsonb;
  v_next text;
  v_choices jsonb := '{}';
begin
  with page as (
    select a.*, row_number() over (order by a.id desc) as n from public.audit_log a
     where a.org_id = v.org_id and (v_query ->> 'cursor' is null or a.id < (v_query ->> 'cursor')::uuid)
       and (v_query ->> 'act' is null or a.act = v_query ->> 'act')
       and (v_query ->> 'staffId' is null or a.staff_id = (v_query ->> 'staffId')::uuid)
       and (v_query ->> 'subject' is null or a.subject = v_query ->> 'subject')
       and (v_query ->> 'from' is null or a.at >= (v_query ->> 'from')::timestamptz)
       and (v_query ->> 'to' is null or a.at < (v_query ->> 'to')::timestamptz)
     order by a.id desc limit v_limit + 1
  )
  select jsonb_agg(jsonb_build_object('id', p.id, 'at', internal.iso(p.at), 'staffId', p.staff_id, 'staff', s.name, 'act', p.act,
           'subject', p.subject, 'about', internal.subject_name(v.org_id, p.subject), 'facts', p.facts) order by p.n) filter (where p.n <= v_limit),
         max(p.id::text) filter (where p.n = v_limit and exists (select 1 from page x where x.n > v_limit))
    into v_entries, v_next
    from page p left join public.staff s on s.org_id = p.org_id and s.id = p.staff_id;
  if v_query ->> 'cursor' is null then
    with latest as (select a.act, a.staff_id from public.audit_log a where a.org_id = v.org_id order by a.id desc limit 1000)
    select jsonb_build_object('acts', (select coalesce(jsonb_agg(distinct l.act order by l.act), '[]') from latest l),
      'people', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name) order by s.name), '[]') from public.staff s
                  where s.org_id = v.org_id and s.id in (select l.staff_id from latest l)))
      into v_choices;
  end if;
  return jsonb_build_object('entries', coalesce(v_entries, '[]'), 'nextCursor', v_next) || v_choices;
end $$;
