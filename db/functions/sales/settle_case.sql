-- Settles a case of the conflict desk, signed: a shortage by goods from another place, by a found item, or by a refund that names the
-- line; anything else by a person's word that it was looked at. The first two move stock for the line, the third gives its money back
-- and moves none: the goods were never there. None of them changes the sale.
create or replace function public.settle_case(p_request jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v internal.act := internal.begin_act('settle', 'POST /api/cases/:id/settlement', p_request);
  v_case public.cases;
  v_row public.inventory;
  v_short numeric;
  v_by text;
  v_reference text;
  v_moves internal.movement[];
  v_refund_id uuid;
begin
  if v.replay is not null then
    return v.replay;
  end if;
  v_by := v.body ->> 'by';
  perform internal.consume_signature(v, 'settle');
  perform 1 from public.cases c where c.org_id = v.org_id and c.id = (v.path ->> 'id')::uuid for update;
  select * into v_case from public.cases c where c.org_id = v.org_id and c.id = (v.path ->> 'id')::uuid;
  if not found then
    perform internal.refuse('case_not_found', jsonb_build_object('id', v.path -> 'id'));
  end if;
  if v_case.settled_at is not null then
    perform internal.refuse('case_settled', jsonb_build_object('id', v_case.id, 'settledAt', internal.iso(v_case.settled_at)));
  end if;
  if v_case.kind = 'shortage' and v_by = 'refund' and v_case.subject like 'sale_line:%' then
    v_refund_id := internal.refund_shortage(v, v_case);
  elsif v_case.kind = 'shortage' and v_by in ('place', 'found') then
    v_short := (v_case.facts ->> 'quantity')::numeric;
    v_reference := 'shortage:' || split_part(v_case.subject, ':', 2);
    v_row := internal.take_row(v.org_id, case v_by when 'place' then (v.body ->> 'inventoryId')::uuid else (v_case.facts ->> 'inventoryId')::uuid end, 'inventory');
    if v_by = 'place' then
      perform internal.require_available(v_row, v_short);
    else
      v_moves := array[row(v_row.id, 'found', v_short, 'found', v.body ->> 'note', v.staff_id, v_reference, v.signature_id, null, null)::internal.movement];
    end if;
    v_moves := v_moves || row(v_row.id, case when v_case.subject like 'sale_line:%' then 'sold' else 'consumed' end, -v_short, 'shortage', v.body ->> 'note',
      v.staff_id, v_reference, v.signature_id, null, null)::internal.movement;
    perform 1 from internal.post_movements(v.org_id, v_moves);
  end if;
  update public.cases c set settled_at = s.at, settled_by = v.staff_id,
         settlement = jsonb_strip_nulls(jsonb_build_object('by', v_by, 'note', v.body -> 'note', 'inventoryId', v.body -> 'inventoryId',
           'signatureId', v.signature_id, 'refundId', v_refund_id))
    from (select clock_timestamp() as at) s where c.org_id = v.org_id and c.id = v_case.id;
  perform internal.audit(v, 'case.settled', 'case:' || v_case.id,
    jsonb_strip_nulls(jsonb_build_object('kind', v_case.kind, 'by', v_by, 'refundId', v_refund_id)));
  return internal.end_act(v, 200, jsonb_build_object('case', jsonb_strip_nulls(jsonb_build_object('id', v_case.id, 'settled', true, 'by', v_by,
    'refund', internal.refund_answer(v.org_id, v_refund_id)))));
end $$;
