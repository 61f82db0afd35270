-- Keeps a file under the business's own prefix: images and labels for whoever keeps the catalogue, delivery documents for whoever
-- receives. What it is was judged before; the bytes travel beside the request, which is fingerprinted by their digest.
create or replace function public.put_document(p_request jsonb, p_bytes text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_kind text := p_request -> 'path' ->> 'kind';
  v internal.act;
begin
  v := internal.begin_act(case v_kind when 'deliveries' then 'receive' else 'catalogue' end, 'PUT /api/documents/:org/:kind/:name', p_request);
  if v.replay is not null then
    return v.replay;
  end if;
  if v.path ->> 'org' is distinct from v.org_id::text then
    perform internal.refuse('wrong_prefix', jsonb_build_object('org', v.path ->> 'org'));
  end if;
  insert into internal.documents (org_id, kind, name, media_type, bytes, created_by)
  values (v.org_id, v_kind, v.path ->> 'name', v.body ->> 'mediaType', decode(p_bytes, 'base64'), v.staff_id)
  on conflict (org_id, kind, name) do update
     set media_type = excluded.media_type, bytes = excluded.bytes, created_by = excluded.created_by;
  perform internal.audit(v, v.template, 'document:' || v_kind || '/' || (v.path ->> 'name'), v.body);
  return internal.end_act(v, 201, jsonb_build_object('document', jsonb_build_object('org', v.org_id, 'kind', v_kind, 'name', v.path ->> 'name',
    'mediaType', v.body ->> 'mediaType', 'size', (v.body ->> 'size')::integer, 'sha256', v.body ->> 'sha256')));
end $$;
