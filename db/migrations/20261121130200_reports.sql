-- What was sold, summed by hour and by product's day, so that a year of a million sales is read in a blink. Filled when an event is
-- handed to the queues; what is not handed over yet is added while reading, so a report is never behind.
-- Undo: drop the tables and the index of this file; delete its permission.

create table internal.sums_hour (
  org_id uuid not null,
  store_id uuid not null,
  day date not null, -- as the shop's calendar has it
  hour smallint not null,
  staff_id uuid not null, -- nil = nobody
  sales integer not null default 0,
  total_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  discount_minor bigint not null default 0,
  refunds integer not null default 0,
  refunded_minor bigint not null default 0,
  refunded_tax_minor bigint not null default 0,
  primary key (org_id, day, store_id, hour, staff_id)
);

create table internal.sums_product (
  org_id uuid not null,
  store_id uuid not null,
  day date not null,
  product_id uuid not null,
  quantity numeric(20,4) not null default 0,
  total_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  discount_minor bigint not null default 0,
  cost_minor bigint not null default 0, -- at the cost of that moment
  refunded_quantity numeric(20,4) not null default 0,
  refunded_minor bigint not null default 0,
  refunded_tax_minor bigint not null default 0,
  refunded_cost_minor bigint not null default 0,
  primary key (org_id, day, store_id, product_id)
);

create table internal.sums_tax (
  org_id uuid not null,
  store_id uuid not null,
  day date not null,
  tax_rate_id uuid not null,
  net_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  refunded_net_minor bigint not null default 0,
  refunded_tax_minor bigint not null default 0,
  primary key (org_id, day, store_id, tax_rate_id)
);

create index inventory_transactions_shrinkage on public.inventory_transactions (org_id, created_at)
  where type in ('written_off', 'adjusted', 'counted', 'found', 'reversed');
create index shifts_closed on public.shifts (org_id, closed_at) where closed_at is not null;
