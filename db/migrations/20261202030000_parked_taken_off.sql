-- What was taken off a sale waits with it while it is parked, so that its history is whole when it is paid.
-- Undo: alter table public.parked_carts drop column taken_off.

alter table public.parked_carts add column taken_off jsonb;
alter table public.parked_carts add constraint parked_carts_taken_off_check check (jsonb_typeof(taken_off) = 'array');
