-- Orders: what a channel promised, where it is taken from, how it is picked and packed, and what became of it.
-- A shop gets its channels by `internal.make_channel(org, code, rules)`; the demo shop's is `web`:
--   standard → Warehouse, then Backroom, split allowed · pickup → Till floor, no split.
-- Undo: drop the tables of this file in reverse order, the two keys added to reservations, the attribute channel_id of internal.act, and delete its codes from internal.refusals.

create table public.channels (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  code text not null check (code ~ '^[a-z0-9_-]{1,40}$'),
  name text not null check (length(name) between 1 and 80),
  kind text not null default 'web' check (kind in ('web', 'phone', 'marketplace')),
  short_policy text not null default 'stop' check (short_policy in ('stop', 'backorder')),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, code)
);

create table public.shipping_methods (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  channel_id uuid not null,
  code text not null check (code ~ '^[a-z0-9_-]{1,40}$'),
  name text not null check (length(name) between 1 and 80),
  may_split boolean not null default false, -- one line may come from several places
  primary key (org_id, id),
  unique (org_id, channel_id, code),
  foreign key (org_id, channel_id) references public.channels (org_id, id)
);

create table public.shipping_rules (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  method_id uuid not null,
  location_id uuid not null,
  rank smallint not null check (rank > 0),
  primary key (org_id, id),
  unique (org_id, method_id, rank),
  unique (org_id, method_id, location_id),
  foreign key (org_id, method_id) references public.shipping_methods (org_id, id),
  foreign key (org_id, location_id) references public.locations (org_id, id)
);

-- Personal data lives in customers and customer_*: an order names the address, erasure overwrites it.
create table public.customer_addresses (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  customer_id uuid not null,
  address text not null check (length(address) between 1 and 1000),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, customer_id) references public.customers (org_id, id)
);
create index customer_addresses_by_customer on public.customer_addresses (org_id, customer_id);

-- The channel a key is bound to is known with the key; everybody else is bound to none.
alter type internal.act add attribute channel_id uuid;

-- What may follow what. Only internal.move_order changes an order's status, and it asks here.
create table internal.order_steps (
  from_status text not null,
  to_status text not null,
  primary key (from_status, to_status)
);
insert into internal.order_steps values
  ('reserved', 'picking'), ('reserved', 'shipped'), ('reserved', 'cancelled'), ('reserved', 'rejected'),
  ('picking', 'packing'), ('picking', 'reserved'), ('picking', 'cancelled'),
  ('packing', 'ready_to_ship'), ('packing', 'reserved'), ('packing', 'cancelled'),
  ('ready_to_ship', 'shipped'), ('ready_to_ship', 'cancelled'),
  ('shipped', 'delivered'), ('shipped', 'returned'), ('delivered', 'returned'),
  ('cancelled', 'reserved'), ('rejected', 'reserved'); -- a payment that came late, and the goods were still there

create table public.orders (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  number text not null,
  series_id uuid not null,
  series_number bigint not null check (series_number > 0),
  channel_id uuid not null,
  method_id uuid not null,
  external_id text check (length(external_id) between 1 and 200),
  customer_id uuid,
  address_id uuid,
  status text not null default 'reserved' check (status in ('reserved', 'picking', 'packing', 'ready_to_ship', 'shipped', 'delivered',
    'cancelled', 'rejected', 'returned')),
  hold_until timestamptz, -- units held until the money is there; null = for good
  paid_at timestamptz,
  paid_minor bigint check (paid_minor >= 0),
  payment_reference text,
  total_minor bigint not null default 0 check (total_minor >= 0),
  closed_why text,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id),
  unique (org_id, number),
  unique (org_id, series_id, series_number),
  foreign key (org_id, series_id) references public.number_series (org_id, id),
  foreign key (org_id, channel_id) references public.channels (org_id, id),
  foreign key (org_id, method_id) references public.shipping_methods (org_id, id),
  foreign key (org_id, customer_id) references public.customers (org_id, id),
  foreign key (org_id, address_id) references public.customer_addresses (org_id, id),
  foreign key (org_id, created_by) references public.staff (org_id, id)
);
-- a rejected order leaves its name to the next try
create unique index orders_by_external_id on public.orders (org_id, channel_id, external_id) where external_id is not null and status <> 'rejected';
create index orders_by_status on public.orders (org_id, status, id);
create index orders_by_payment on public.orders (org_id, payment_reference) where payment_reference is not null;
create index orders_held on public.orders (org_id, hold_until) where hold_until is not null and status = 'reserved';

create table public.order_lines (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  order_id uuid not null,
  position smallint not null check (position > 0),
  product_id uuid not null,
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  parts numeric(14,4) not null default 1 check (parts > 0), -- stock units per unit ordered: 1, or the sum of a bundle's parts
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  backordered numeric(14,4) not null default 0 check (backordered >= 0), -- stock units promised for later
  short numeric(14,4) not null default 0 check (short >= 0), -- stock units that were not there when it was packed
  returned numeric(14,4) not null default 0 check (returned >= 0), -- in units ordered
  primary key (org_id, id),
  unique (org_id, order_id, position),
  check (returned <= quantity),
  foreign key (org_id, order_id) references public.orders (org_id, id),
  foreign key (org_id, product_id) references public.products (org_id, id)
);

alter table public.reservations add constraint reservations_order_fkey foreign key (org_id, order_id) references public.orders (org_id, id);
alter table public.reservations add constraint reservations_order_line_fkey foreign key (org_id, order_line_id) references public.order_lines (org_id, id);

-- Which stock row a line is taken from. Held while its reservation is open, shipped once it names its movement.
create table public.allocations (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  order_id uuid not null,
  order_line_id uuid not null,
  inventory_id uuid not null,
  product_id uuid not null, -- the line's product, or the part of its bundle
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  reservation_id uuid not null,
  transaction_id uuid,
  returned numeric(14,4) not null default 0 check (returned >= 0 and returned <= quantity),
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id),
  foreign key (org_id, order_id) references public.orders (org_id, id),
  foreign key (org_id, order_line_id) references public.order_lines (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, product_id) references public.products (org_id, id),
  foreign key (org_id, reservation_id) references public.reservations (org_id, id)
);
create index allocations_by_order on public.allocations (org_id, order_id);

create table public.order_events (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  order_id uuid not null,
  at timestamptz not null,
  staff_id uuid,
  what text not null,
  facts jsonb not null default '{}',
  primary key (org_id, id),
  foreign key (org_id, order_id) references public.orders (org_id, id)
);
create index order_events_by_order on public.order_events (org_id, order_id, id);

-- An order whose later steps are still to come. Undone when they fail; a crash is noticed when `due_at` has passed.
create table internal.order_workflows (
  org_id uuid not null,
  order_id uuid not null,
  key uuid, -- of the request, given back when it failed
  state text not null default 'open' check (state in ('open', 'undo', 'done', 'undone')),
  due_at timestamptz not null,
  tries integer not null default 0,
  last_error text,
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, order_id)
);
create index order_workflows_due on internal.order_workflows (org_id, due_at) where state in ('open', 'undo');

create table public.refund_requests (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  order_id uuid,
  provider text not null,
  payment_reference text not null,
  amount_minor bigint check (amount_minor >= 0),
  currency text,
  why text not null,
  created_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  primary key (org_id, id),
  unique (org_id, provider, payment_reference),
  foreign key (org_id, order_id) references public.orders (org_id, id)
);

create table public.picking_sessions (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  status text not null default 'picking' check (status in ('picking', 'packing', 'completed', 'cancelled')),
  started_by uuid,
  started_at timestamptz not null default clock_timestamp(),
  last_activity_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, started_by) references public.staff (org_id, id)
);
create index picking_sessions_open on public.picking_sessions (org_id, last_activity_at) where status in ('picking', 'packing');
create index picking_sessions_by_id on public.picking_sessions (id);

create table public.picking_session_orders (
  org_id uuid not null,
  session_id uuid not null,
  order_id uuid not null,
  is_open boolean not null default true, -- false once the session is done with it
  primary key (org_id, session_id, order_id),
  foreign key (org_id, session_id) references public.picking_sessions (org_id, id),
  foreign key (org_id, order_id) references public.orders (org_id, id)
);
create unique index picking_session_orders_once on public.picking_session_orders (org_id, order_id) where is_open;

-- One stop of the walk: so much of one stock row, for all orders of the basket together.
create table public.picking_session_items (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  session_id uuid not null,
  position integer not null,
  inventory_id uuid not null,
  product_id uuid not null,
  bin text not null,
  quantity_needed numeric(14,4) not null check (quantity_needed >= 0 and quantity_needed <> 'NaN'),
  quantity_picked numeric(14,4) not null default 0 check (quantity_picked >= 0 and quantity_picked <> 'NaN'),
  short_reason text,
  last_by uuid,
  last_at timestamptz,
  primary key (org_id, id),
  unique (org_id, session_id, inventory_id),
  check (quantity_picked <= quantity_needed),
  foreign key (org_id, session_id) references public.picking_sessions (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, product_id) references public.products (org_id, id),
  foreign key (org_id, last_by) references public.staff (org_id, id)
);

create table public.packing_progress (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  session_id uuid not null,
  order_id uuid not null,
  product_id uuid not null,
  quantity_needed numeric(14,4) not null check (quantity_needed >= 0 and quantity_needed <> 'NaN'),
  quantity_packed numeric(14,4) not null default 0 check (quantity_packed >= 0 and quantity_packed <> 'NaN'),
  last_by uuid,
  last_at timestamptz,
  primary key (org_id, id),
  unique (org_id, session_id, order_id, product_id),
  check (quantity_packed <= quantity_needed),
  foreign key (org_id, session_id, order_id) references public.picking_session_orders (org_id, session_id, order_id),
  foreign key (org_id, product_id) references public.products (org_id, id),
  foreign key (org_id, last_by) references public.staff (org_id, id)
);
create index packing_progress_by_order on public.packing_progress (org_id, order_id);

create table public.picking_events (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  session_id uuid not null,
  at timestamptz not null,
  staff_id uuid,
  what text not null check (what in ('started', 'picked', 'short', 'packing', 'packed', 'unpacked', 'order_done', 'completed', 'cancelled')),
  item_id uuid,
  progress_id uuid,
  order_id uuid,
  quantity numeric(14,4),
  reason text,
  primary key (org_id, id),
  foreign key (org_id, session_id) references public.picking_sessions (org_id, id)
);
create index picking_events_by_session on public.picking_events (org_id, session_id, id);

-- What a picker found empty or broken: somebody counts that bin.
create table public.count_requests (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  inventory_id uuid not null,
  location_id uuid not null,
  reason text not null,
  session_id uuid,
  asked_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, location_id) references public.locations (org_id, id)
);
create index count_requests_open on public.count_requests (org_id, location_id) where settled_at is null;

-- One line of an order on its way through the rules: what is wanted of which stock product.
create type internal.order_need as (
  position integer,
  product_id uuid,
  quantity numeric
);

insert into internal.refusals (code, status, title) values
  ('webhook_signature_invalid', 400, 'The webhook''s signature is wrong or too old'),
  ('progress_of_other_session', 403, 'Another session''s basket'),
  ('order_not_found', 404, 'No such order'),
  ('session_not_found', 404, 'No such picking session'),
  ('progress_not_found', 404, 'Nothing to pack'),
  ('item_not_found', 404, 'No such stop in this session'),
  ('product_not_found', 404, 'That product does not exist'),
  ('channel_not_found', 404, 'No such sales channel'),
  ('out_of_stock', 409, 'Out of stock'),
  ('order_closed', 409, 'The order is closed'),
  ('order_completed', 409, 'The order is completed'),
  ('order_on_hold', 409, 'The order waits for its payment'),
  ('order_in_session', 409, 'The order is being picked'),
  ('order_not_allocated', 409, 'The order has no stock behind it'),
  ('order_not_packed', 409, 'The order is not packed'),
  ('external_id_taken', 409, 'That external id has an order'),
  ('session_not_packing', 409, 'Not packing'),
  ('session_closed', 409, 'The picking session is closed'),
  ('item_fully_picked', 409, 'Already picked'),
  ('item_fully_packed', 409, 'Already packed'),
  ('no_more_units', 409, 'The basket is empty of it'),
  ('nothing_to_unpack', 409, 'Nothing to take out'),
  ('return_exceeds_order', 409, 'More than was shipped'),
  ('shipping_method_unknown', 422, 'The channel does not ship that way')
on conflict (code) do nothing;
