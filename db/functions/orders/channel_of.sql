-- The sales channel an order comes in by: the one named, the key's own, or, said nothing, the shop's first. Another channel's key finds none.
create or replace function internal.channel_of(p_act internal.act, p_code text) returns public.channels
language plpgsql stable set search_path = '' as $$
declare
  v public.channels;
begin
  select * into v from public.channels c
   where c.org_id = p_act.org_id and c.is_active and (p_code is null or c.code = p_code)
     and (p_act.staff_role is distinct from 'integration' or c.id = p_act.channel_id)
   order by (p_act.staff_id is not null and c.kind = 'phone') desc, c.created_at, c.id limit 1;
  if not found then
    perform internal.refuse('channel_not_found', jsonb_build_object('channel', p_code));
  end if;
  return v;
end $$;
