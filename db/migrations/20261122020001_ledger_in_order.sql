-- An import books a hundred thousand rows at one moment. The indexes that lead along time did not know the order within a moment, so a page
-- sorted all of it (486,500 rows, 200 ms).
-- Undo: create both indexes anew without the id.
drop index public.inventory_transactions_by_type;
create index inventory_transactions_by_type on public.inventory_transactions (org_id, type, created_at, id) where type <> 'sold';
drop index public.inventory_transactions_by_time;
create index inventory_transactions_by_time on public.inventory_transactions (org_id, created_at, id);
