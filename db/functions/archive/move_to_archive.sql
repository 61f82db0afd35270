-- Seals each row's ledger up to its last movement before a moment with a checkpoint, and moves that prefix to the archive, in one
-- statement's snapshot. A row's newest movement always stays, so that whoever looks for a balance finds it where it was. The only
-- function that may delete from the ledger; a database owner's role of its own holds that right.
create or replace function internal.move_to_archive(p_org_id uuid, p_before timestamptz, p_staff_id uuid, p_signature_id uuid)
returns table (rows bigint, movements bigint) language plpgsql volatile security definer set search_path = '' as $$
begin
  return query
  with cut as (
    select t.inventory_id, max(t.seq) as seq, min(t.seq) as from_seq
      from public.inventory_transactions t join public.inventory i on i.org_id = t.org_id and i.id = t.inventory_id
     where t.org_id = p_org_id and t.created_at < p_before and t.seq < i.last_seq and i.frozen_at is null
     group by t.inventory_id
  ), moved as (
    delete from public.inventory_transactions t using cut c
     where t.org_id = p_org_id and t.inventory_id = c.inventory_id and t.seq <= c.seq
    returning t.*
  ), kept as (
    insert into public.inventory_transactions_archive select * from moved returning inventory_id, seq, quantity_after, hash
  ), sealed as (
    insert into public.ledger_checkpoints (org_id, inventory_id, kind, from_seq, seq, quantity, hash, sealed_at, staff_id, signature_id, facts)
    select p_org_id, c.inventory_id, 'archived', c.from_seq, c.seq, k.quantity_after, k.hash, clock_timestamp(), p_staff_id, p_signature_id,
           jsonb_build_object('before', internal.iso(p_before))
      from cut c join kept k on k.inventory_id = c.inventory_id and k.seq = c.seq
    returning 1
  )
  select (select count(*) from sealed), (select count(*) from kept);
end $$;
