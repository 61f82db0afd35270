-- What an exchange brings back: locks the original sales in id order, then reads every returned line of the batch.
create or replace function internal.take_returns(p_org_id uuid, p_sales internal.sale_draft[]) returns internal.return_draft[]
language plpgsql volatile set search_path = '' as $$
declare
  v_asked jsonb;
begin
  select jsonb_agg(r || jsonb_build_object('ix', s.ix, 'position', n, 'storeId', s.store_id)) into v_asked
    from unnest(p_sales) s cross join lateral jsonb_array_elements(case jsonb_typeof(s.body -> 'returns') when 'array' then s.body -> 'returns' end) with ordinality x(r, n)
   where s.code is null;
  if v_asked is null then
    return '{}';
  end if;
  perform 1 from public.sales s where s.org_id = p_org_id and s.id in (
    select l.sale_id from jsonb_array_elements(v_asked) a join public.sale_lines l on l.org_id = p_org_id and l.id = (a ->> 'lineId')::uuid)
    order by s.id for no key update;
  return internal.draft_returns(p_org_id, v_asked);
end $$;
