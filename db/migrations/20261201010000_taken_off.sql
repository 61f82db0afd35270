-- A sale keeps what stood on it and was taken off before it was paid, so that its history says so.
-- Undo: alter table public.sales drop column taken_off.

alter table public.sales add column taken_off jsonb;
alter table public.sales add constraint sales_taken_off_check check (jsonb_typeof(taken_off) = 'array');
