-- A count as its doors show it; who counts blind does not see what is expected until the review.
create or replace function internal.count_json(p_count public.counts) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object('id', p_count.id, 'status', p_count.status, 'locationId', p_count.location_id, 'storeId', p_count.store_id,
    'blind', p_count.is_blind, 'reviewedAt', internal.iso(p_count.reviewed_at), 'openedAt', internal.iso(p_count.opened_at),
    'openedBy', p_count.opened_by, 'closedAt', internal.iso(p_count.closed_at), 'closedBy', p_count.closed_by, 'note', p_count.note)
$$;
