-- One open count, held open (shared with other counters) until the caller's transaction ends.
create or replace function internal.open_count_of(p_act internal.act, p_count_id uuid) returns public.counts
language plpgsql volatile set search_path = '' as $$
declare
  v public.counts;
begin
  select * into v from public.counts c where c.org_id = p_act.org_id and c.id = p_count_id for share;
  if not found or not internal.in_store(p_act, v.store_id) then
    perform internal.refuse('count_not_found', jsonb_build_object('countId', p_count_id));
  end if;
  if v.status <> 'open' then
    perform internal.refuse('count_closed', jsonb_build_object('countId', p_count_id, 'status', v.status, 'closedAt', internal.iso(v.closed_at)));
  end if;
  return v;
end $$;
