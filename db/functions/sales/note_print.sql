-- Writes down that a receipt was sent to paper, and whether as a copy.
create or replace function public.note_print(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act;
  v_sale uuid := (p_request -> 'path' ->> 'id')::uuid;
begin
  v := internal.begin_act('sell', 'POST /api/pos/sales/:id/prints', p_request);
  if v.replay is not null then return v.replay; end if;
  if not exists (select 1 from public.sales s where s.org_id = v.org_id and s.id = v_sale) then
    perform internal.refuse('sale_not_found', jsonb_build_object('id', v_sale));
  end if;
  perform internal.audit(v, 'print_receipt', 'sale:' || v_sale, jsonb_build_object('copy', (v.body ->> 'copy')::boolean));
  return internal.end_act(v, 201, jsonb_build_object('noted', true));
end $$;
