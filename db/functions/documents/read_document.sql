-- One file of the caller's own business.
create or replace function public.read_document(p_request jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v internal.act := internal.reader('read_stock', p_request);
  v_path jsonb := p_request -> 'path';
  v_document internal.documents;
begin
  if v_path ->> 'org' is distinct from v.org_id::text then
    perform internal.refuse('wrong_prefix', jsonb_build_object('org', v_path ->> 'org'));
  end if;
  select * into v_document from internal.documents d where d.org_id = v.org_id and d.kind = v_path ->> 'kind' and d.name = v_path ->> 'name';
  if not found then
    perform internal.refuse('document_not_found', v_path);
  end if;
  return jsonb_build_object('mediaType', v_document.media_type, 'bytes', encode(v_document.bytes, 'base64'));
end $$;
