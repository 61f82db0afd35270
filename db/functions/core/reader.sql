-- The head of every read: who calls and whether they may see this.
create or replace function internal.reader(p_name text, p_request jsonb) returns internal.act
language plpgsql stable set search_path = '' as $$
declare
  v internal.act := internal.actor((p_request ->> 'orgId')::uuid);
begin
  if v.org_id is null then
    perform internal.refuse('malformed', jsonb_build_object('member', 'orgId'));
  end if;
  v.name := p_name;
  v.how := internal.allow(v, p_name);
  return v;
end $$;
