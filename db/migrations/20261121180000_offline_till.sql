-- The till without network, its books: numbers printed for a sale that had got there already, series judged once a queue is empty,
-- leases that a shop may switch off, and the till that is asked to give one back.
-- Undo: drop table internal.second_numbers; alter table public.number_series drop column declared_last;
--   alter table public.orgs drop column leases_on; alter table public.reservations drop column asked_at;
--   drop index public.reservations_open_leases;

-- A sale whose answer was lost went on without the server and was printed with the device's own number, though it was sold online
-- already. Both numbers are this sale's: the paper in the customer's hand must find it, and the series must have no gap.
create table internal.second_numbers (
  org_id uuid not null,
  series_id uuid not null,
  series_number bigint not null check (series_number > 0),
  number text not null,
  sale_id uuid not null,
  at timestamptz not null default now(),
  primary key (org_id, series_id, series_number)
);
create index second_numbers_by_number on internal.second_numbers (org_id, number);

-- The last number a device says it has given, told when its queue was empty; null = never told.
alter table public.number_series add column declared_last bigint;

-- null = as usual: a demo leases nothing by itself.
alter table public.orgs add column leases_on boolean;

alter table public.reservations add column asked_at timestamptz;
create index reservations_open_leases on public.reservations (org_id, device_id) where kind = 'lease' and released_at is null;
