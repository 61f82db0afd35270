-- A ledger row with the words a person reads beside it: what, where, who, and whether it was taken back.
create or replace function internal.transaction_json(m public.inventory_transactions) returns jsonb
language sql stable set search_path = '' as $$
  select internal.movement_json(m) || jsonb_build_object('notes', m.notes, 'sku', p.sku, 'productId', p.id, 'productName', p.name, 'unit', p.unit,
    'locationId', l.id, 'locationName', l.name, 'lotCode', lot.code, 'staffName', s.name, 'signedBy', signer.name,
    'document', internal.document_of(m.org_id, m.reference),
    'reversedBy', (select r.reversal_id from public.reversals r where r.org_id = m.org_id and r.reversed_id = m.id))
  from public.inventory i
  join public.products p on p.org_id = i.org_id and p.id = i.product_id
  join public.locations l on l.org_id = i.org_id and l.id = i.location_id
  left join public.lots lot on lot.org_id = i.org_id and lot.id = i.lot_id
  left join public.staff s on s.org_id = m.org_id and s.id = m.staff_id
  left join public.signatures g on g.org_id = m.org_id and g.id = m.signature_id
  left join public.staff signer on signer.org_id = g.org_id and signer.id = g.signer_id
  where i.org_id = m.org_id and i.id = m.inventory_id
$$;
