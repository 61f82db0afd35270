-- The stock room: deliveries, usages, counts, purchase orders and the reorder list.
-- Undo: drop table public.reorder_items, public.count_lines, public.counts, public.receipts, public.purchase_order_lines,
--   public.purchase_orders, public.usages; delete from internal.refusals where code in (those below).

-- What goods are consumed for.
create table public.usages (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  kind text not null check (kind in ('job', 'order', 'recipe')),
  name text not null check (length(name) between 1 and 120),
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, kind, name)
);

create table public.purchase_orders (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  number text not null,
  supplier_id uuid not null,
  location_id uuid not null, -- where the goods are to arrive
  status text not null default 'draft' check (status in ('draft', 'ordered', 'partial', 'received', 'cancelled')),
  note text,
  expected_on date,
  ordered_at timestamptz,
  closed_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id),
  unique (org_id, number),
  foreign key (org_id, supplier_id) references public.suppliers (org_id, id),
  foreign key (org_id, location_id) references public.locations (org_id, id)
);
create index purchase_orders_open on public.purchase_orders (org_id, supplier_id) where closed_at is null;

create table public.purchase_order_lines (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  purchase_order_id uuid not null,
  position smallint not null,
  product_id uuid not null,
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  received numeric(14,4) not null default 0 check (received >= 0 and received <> 'NaN'),
  unit_cost_minor bigint check (unit_cost_minor between 0 and 100000000000),
  primary key (org_id, id),
  unique (org_id, purchase_order_id, position),
  foreign key (org_id, purchase_order_id) references public.purchase_orders (org_id, id),
  foreign key (org_id, product_id) references public.products (org_id, id)
);
create index purchase_order_lines_by_product on public.purchase_order_lines (org_id, product_id);

-- One delivery of one product: what the `received` movement names by its reference.
create table public.receipts (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  inventory_id uuid not null,
  product_id uuid not null,
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  unit_cost_minor bigint check (unit_cost_minor between 0 and 100000000000),
  supplier_id uuid,
  purchase_order_line_id uuid,
  document text check (length(document) between 1 and 200), -- the name of a document under deliveries
  staff_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, product_id) references public.products (org_id, id),
  foreign key (org_id, supplier_id) references public.suppliers (org_id, id),
  foreign key (org_id, purchase_order_line_id) references public.purchase_order_lines (org_id, id),
  foreign key (org_id, staff_id) references public.staff (org_id, id)
);
create index receipts_by_product on public.receipts (org_id, product_id, created_at);

-- A stocktake of one place, while the shop is open.
create table public.counts (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  store_id uuid not null,
  location_id uuid not null,
  status text not null default 'open' check (status in ('open', 'posted', 'cancelled')),
  is_blind boolean not null default true,
  reviewed_at timestamptz, -- from here on the expected figures are shown
  note text,
  opened_by uuid,
  opened_at timestamptz not null default clock_timestamp(),
  closed_by uuid,
  closed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, location_id, store_id) references public.locations (org_id, id, store_id),
  foreign key (org_id, opened_by) references public.staff (org_id, id),
  foreign key (org_id, closed_by) references public.staff (org_id, id)
);
create index counts_open on public.counts (org_id, location_id) where status = 'open';

create table public.count_lines (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  count_id uuid not null,
  inventory_id uuid not null,
  counted numeric(14,4) not null check (counted >= 0 and counted <> 'NaN'),
  first_counted numeric(14,4) not null check (first_counted >= 0 and first_counted <> 'NaN'), -- the blind first pass
  times integer not null default 1,
  stamped_at timestamptz not null, -- the moment of the scan: what the ledger said then is what is compared
  counted_by uuid,
  posted_difference numeric(14,4),
  primary key (org_id, id),
  unique (org_id, count_id, inventory_id),
  foreign key (org_id, count_id) references public.counts (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, counted_by) references public.staff (org_id, id)
);
create index count_lines_by_row on public.count_lines (org_id, inventory_id);

-- What should be ordered again, until it is.
create table public.reorder_items (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  product_id uuid not null,
  supplier_id uuid,
  status text not null default 'open' check (status in ('open', 'ordered', 'dismissed', 'restocked')),
  available numeric(14,4) not null,
  on_order numeric(14,4) not null default 0,
  reorder_point numeric(14,4) not null,
  suggested_quantity numeric(14,4) not null check (suggested_quantity > 0 and suggested_quantity <> 'NaN'),
  purchase_order_id uuid,
  opened_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, product_id) references public.products (org_id, id),
  foreign key (org_id, supplier_id) references public.suppliers (org_id, id),
  foreign key (org_id, purchase_order_id) references public.purchase_orders (org_id, id)
);
create unique index reorder_items_one_open on public.reorder_items (org_id, product_id) where status = 'open';

insert into internal.refusals (code, status, title) values
  ('product_not_found', 404, 'That product does not exist'),
  ('location_not_found', 404, 'That place does not exist'),
  ('count_not_found', 404, 'That count does not exist'),
  ('transaction_not_found', 404, 'That movement does not exist'),
  ('document_not_found', 404, 'That document does not exist'),
  ('wrong_prefix', 403, 'Not your folder'),
  ('already_reversed', 409, 'Already reversed'),
  ('not_reversible', 409, 'Not reversible'),
  ('count_closed', 409, 'The count is closed'),
  ('count_stale', 409, 'Count again'),
  ('transit_required', 409, 'Goods reach another store through its transit place'),
  ('name_taken', 409, 'That name is used already'),
  ('sku_taken', 409, 'That SKU is used already'),
  ('barcode_taken', 409, 'That barcode is used already'),
  ('last_owner', 409, 'A business needs one owner'),
  ('purchase_order_closed', 409, 'The purchase order is closed'),
  ('still_in_use', 409, 'It is still in use'),
  ('different_product', 422, 'A transfer moves one product'),
  ('lot_required', 422, 'This product is kept by lot'),
  ('import_refused', 422, 'The file has lines that cannot be taken'),
  ('document_refused', 422, 'That file cannot be kept')
on conflict (code) do nothing;
