-- Stock: one row per product (and lot) at a place, the append-only ledger behind it, and what is promised from it.
-- Undo: drop the tables and types of this file in reverse order.

create table public.signatures (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  kind text not null check (kind in ('signature', 'approval')),
  act text not null,
  body_hash bytea not null check (length(body_hash) = 32),
  body jsonb not null, -- what was signed, readable years later
  signer_id uuid not null,
  signer_role text not null,
  requested_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, signer_id) references public.staff (org_id, id)
);

create table public.inventory (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  store_id uuid not null, -- the location's store, repeated so that policies need no subquery
  product_id uuid not null,
  location_id uuid not null,
  lot_id uuid,
  quantity numeric(14,4) not null default 0 check (quantity >= 0 and quantity <> 'NaN'),
  reserved numeric(14,4) not null default 0 check (reserved >= 0 and reserved <> 'NaN'),
  version bigint not null default 0,
  last_seq bigint not null default 0,
  last_hash bytea not null default '\x0000000000000000000000000000000000000000000000000000000000000000' check (length(last_hash) = 32),
  last_at timestamptz not null default '-infinity',
  bin text,
  is_active boolean not null default true,
  frozen_at timestamptz,
  frozen_why text,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique nulls not distinct (org_id, product_id, location_id, lot_id),
  check (reserved <= quantity),
  foreign key (org_id, product_id) references public.products (org_id, id),
  foreign key (org_id, location_id, store_id) references public.locations (org_id, id, store_id),
  foreign key (org_id, lot_id, product_id) references public.lots (org_id, id, product_id)
) with (fillfactor = 70); -- hot rows are updated in place
create index inventory_by_location on public.inventory (org_id, location_id);
create index inventory_by_id on public.inventory (id);

create table public.inventory_transactions (
  org_id uuid not null,
  inventory_id uuid not null,
  seq bigint not null check (seq > 0),
  id uuid not null,
  store_id uuid not null,
  type text not null check (type in ('sold', 'returned', 'consumed', 'received', 'transferred_out', 'transferred_in',
    'adjusted', 'written_off', 'counted', 'found', 'shipped', 'reversed')),
  quantity_change numeric(14,4) not null check (quantity_change <> 0 and quantity_change <> 'NaN'),
  quantity_before numeric(14,4) not null check (quantity_before >= 0 and quantity_before <> 'NaN'),
  quantity_after numeric(14,4) not null check (quantity_after >= 0 and quantity_after <> 'NaN'),
  reason text,
  notes text,
  staff_id uuid,
  reference text,
  signature_id uuid,
  reverses_transaction_id uuid,
  created_at timestamptz not null,
  prev_hash bytea not null check (length(prev_hash) = 32),
  hash bytea not null check (length(hash) = 32),
  primary key (org_id, inventory_id, seq),
  unique (org_id, id),
  check (quantity_after = quantity_before + quantity_change),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, staff_id) references public.staff (org_id, id),
  foreign key (org_id, signature_id) references public.signatures (org_id, id)
);
create index inventory_transactions_by_time on public.inventory_transactions (org_id, created_at);
create index inventory_transactions_by_reference on public.inventory_transactions (org_id, reference) where reference is not null;

-- Never archived: a movement is reversed at most once, for ever.
create table public.reversals (
  org_id uuid not null references public.orgs (id),
  reversed_id uuid not null,
  reversal_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (org_id, reversed_id)
);

-- Stock promised and still on the shelf.
create table public.reservations (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  inventory_id uuid not null,
  kind text not null check (kind in ('order', 'lease')),
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  order_id uuid,
  order_line_id uuid,
  device_id uuid, -- of a lease: the till's device that holds it
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  released_at timestamptz,
  released_why text,
  primary key (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id)
);
create index reservations_open_by_row on public.reservations (org_id, inventory_id) where released_at is null;
create index reservations_open_by_order on public.reservations (org_id, order_id) where released_at is null and order_id is not null;
create index reservations_open_by_expiry on public.reservations (org_id, expires_at) where released_at is null and expires_at is not null;

create table public.ledger_heads (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  store_id uuid not null,
  at timestamptz not null,
  head bytea not null check (length(head) = 32),
  primary key (org_id, id),
  foreign key (org_id, store_id) references public.stores (org_id, id)
);

-- What needs a person: a shortage, a frozen row, a paid order without stock, a difference from an offline till.
create table public.cases (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  kind text not null check (kind in ('shortage', 'drift', 'paid_without_stock', 'conflict', 'compensation', 'reconciliation')),
  subject text not null, -- kind:id of what it is about
  facts jsonb not null default '{}',
  opened_at timestamptz not null default now(),
  settled_at timestamptz,
  settled_by uuid,
  settlement jsonb,
  primary key (org_id, id),
  foreign key (org_id, settled_by) references public.staff (org_id, id)
);
create index cases_open on public.cases (org_id, kind, opened_at) where settled_at is null;
create index cases_by_subject on public.cases (org_id, subject);

-- One effect per key, for ever.
create table public.idempotency (
  org_id uuid not null references public.orgs (id),
  key uuid not null,
  fingerprint bytea not null check (length(fingerprint) = 32),
  status integer not null default 200,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (org_id, key)
);

create table public.audit_log (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  at timestamptz not null default clock_timestamp(),
  staff_id uuid,
  session_id uuid,
  act text not null,
  subject text,
  facts jsonb not null default '{}',
  primary key (org_id, id)
);
create index audit_log_by_time on public.audit_log (org_id, at);

-- What is told to others: written with the change, delivered later, at least once, in order per subject.
create table public.outbox (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  subject text not null,
  type text not null,
  payload jsonb not null default '{}', -- ids and numbers; names are filled in at delivery
  created_at timestamptz not null default clock_timestamp(),
  dispatched_at timestamptz, -- when it was handed to every endpoint's queue
  primary key (org_id, id)
);
create index outbox_waiting on public.outbox (org_id, id) where dispatched_at is null;

-- The live feed: a writer adds a row without position and takes no lock; readers number what is committed.
create table internal.stock_news (
  org_id uuid not null,
  id bigint generated always as identity,
  inventory_id uuid not null,
  position bigint,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
create index stock_news_unnumbered on internal.stock_news (org_id, id) where position is null;
create index stock_news_by_position on internal.stock_news (org_id, position) where position is not null;
create table internal.stock_news_heads (
  org_id uuid primary key,
  epoch uuid not null default gen_random_uuid(),
  position bigint not null default 0,
  oldest bigint not null default 0 -- positions up to here are forgotten; older cursors start anew
);

create type internal.movement as (
  inventory_id uuid,
  type text,
  quantity_change numeric,
  reason text,
  notes text,
  staff_id uuid,
  reference text,
  signature_id uuid,
  reverses_transaction_id uuid,
  id uuid
);

-- One request's act, once its session, role and key are known.
create type internal.act as (
  org_id uuid,
  store_id uuid,
  staff_id uuid,
  staff_role text,
  session_id uuid,
  register_id uuid,
  device_id uuid,
  name text,
  template text,
  how text,
  key uuid,
  fingerprint bytea,
  body jsonb,
  path jsonb,
  signature_id uuid,
  approval_id uuid,
  replay jsonb
);
