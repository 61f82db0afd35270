-- The archive is read along time like the ledger, so that a list goes on where the ledger ends; and what a signature moved is found
-- without reading every movement (nearly none is signed, so a sale writes nothing into these indexes). A list of deliveries or transfers
-- was found by walking over every sale since; what is not a sale has a list of its own, which sales do not touch.
-- Undo: drop index public.inventory_transactions_archive_by_time, public.inventory_transactions_by_signature,
--   public.inventory_transactions_archive_by_signature, public.inventory_transactions_by_type, public.inventory_transactions_archive_by_type.
create index inventory_transactions_archive_by_time on public.inventory_transactions_archive (org_id, created_at);
create index inventory_transactions_by_signature on public.inventory_transactions (org_id, signature_id) where signature_id is not null;
create index inventory_transactions_archive_by_signature on public.inventory_transactions_archive (org_id, signature_id) where signature_id is not null;
create index inventory_transactions_by_type on public.inventory_transactions (org_id, type, created_at) where type <> 'sold';
create index inventory_transactions_archive_by_type on public.inventory_transactions_archive (org_id, type, created_at) where type <> 'sold';
