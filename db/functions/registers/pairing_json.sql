-- What a browser is told of its pairing: which device of which till it is, and where that till stands.
create or replace function internal.pairing_json(p_org_id uuid, p_register_id uuid, p_device_id uuid, p_series_no integer) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('outcome', 'paired', 'device', jsonb_build_object('id', p_device_id, 'seriesNo', p_series_no), 'place',
      internal.place_json(p_org_id, r.store_id, r.id))
    from public.registers r where r.org_id = p_org_id and r.id = p_register_id
$$;
