-- What a person counts on a shelf is less than what the ledger says while a picker has some of it in a basket or a packed box: how much
-- that was at the stamp stands beside the line. And a count asked for by a picker is settled by the count that answers it.
-- Undo: alter table public.count_lines drop column off_shelf; alter table public.count_requests drop column count_id;
--   drop index public.picking_sessions_by_end, public.count_requests_by_row.
alter table public.count_lines add column off_shelf numeric(14,4) not null default 0;
alter table public.count_lines add constraint count_lines_off_shelf check (off_shelf >= 0 and off_shelf <> 'NaN');
alter table public.count_requests add column count_id uuid; -- the count that answered it
alter table public.count_requests add constraint count_requests_count_fkey foreign key (org_id, count_id) references public.counts (org_id, id);
create index picking_sessions_by_end on public.picking_sessions (org_id, closed_at);
create index count_requests_by_row on public.count_requests (org_id, inventory_id, id);
