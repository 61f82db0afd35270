-- What files of a kind the business keeps, newest first.
create or replace function public.read_documents(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  v_path jsonb := p_request -> 'path';
begin
  if v_path ->> 'org' is distinct from v.org_id::text then
    perform internal.refuse('wrong_prefix', jsonb_build_object('org', v_path ->> 'org'));
  end if;
  return jsonb_build_object('nextCursor', null, 'documents', coalesce((
    select jsonb_agg(jsonb_build_object('name', d.name, 'mediaType', d.media_type, 'size', length(d.bytes), 'createdAt', internal.iso(d.created_at))
             order by d.created_at desc, d.name)
      from (select * from internal.documents x where x.org_id = v.org_id and x.kind = v_path ->> 'kind'
             order by x.created_at desc limit internal.page_limit(p_request -> 'query')) d), '[]'));
end $$;
