-- The shop: businesses, stores, places, people, tills, and what they sell.
-- Undo: drop the tables of this file in reverse order.

create table public.orgs (
  id uuid primary key default internal.uuid_v7(),
  name text not null check (length(name) between 1 and 120),
  currency text not null default 'EUR' check (currency ~ '^[A-Z]{3}$'),
  time_zone text not null default 'Europe/Berlin',
  locale text not null default 'en',
  adjust_threshold numeric(14,4) not null default 0 check (adjust_threshold >= 0), -- above it an adjustment is signed; 0 = always
  count_window interval not null default '5 seconds',
  auto_open_shift boolean not null default false,
  earn_minor_per_point bigint not null default 100 check (earn_minor_per_point > 0),
  point_value_minor bigint not null default 1 check (point_value_minor > 0),
  is_demo boolean not null default false,
  closed_at timestamptz,
  created_at timestamptz not null default now()
);

create table public.role_limits (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  role text not null,
  discount_percent numeric(7,4) not null default 10 check (discount_percent between 0 and 100),
  found_quantity numeric(14,4) not null default 5 check (found_quantity >= 0),
  primary key (org_id, id),
  unique (org_id, role)
);

create table public.stores (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  name text not null check (length(name) between 1 and 120),
  address text,
  receipt_footer text,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);

create table public.locations (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  store_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('floor', 'backroom', 'warehouse', 'transit')),
  is_sellable boolean not null default true,
  short_policy text not null default 'found' check (short_policy in ('stop', 'found', 'backorder')),
  walk_order integer not null default 0,
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, id, store_id),
  foreign key (org_id, store_id) references public.stores (org_id, id)
);

create table public.registers (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  store_id uuid not null,
  location_id uuid not null, -- the floor this till sells from
  name text not null check (length(name) between 1 and 60),
  prefix text not null check (prefix ~ '^[A-Z0-9]{1,8}$'),
  device_count integer not null default 0, -- numbers the paired devices, so that each has a receipt series of its own
  is_active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, prefix),
  foreign key (org_id, location_id, store_id) references public.locations (org_id, id, store_id)
);

create table public.staff (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  name text not null check (length(name) between 1 and 120),
  role text not null check (role in ('cashier', 'supervisor', 'manager', 'owner', 'picker', 'auditor', 'integration')),
  store_id uuid, -- null = every store
  is_active boolean not null default true,
  dismissed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, store_id) references public.stores (org_id, id)
);

create table public.tax_classes (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  name text not null check (length(name) between 1 and 60),
  is_included boolean not null, -- prices of this class hold their tax already
  primary key (org_id, id),
  unique (org_id, name)
);

create table public.tax_rates (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  tax_class_id uuid not null,
  name text not null,
  percent numeric(7,4) not null check (percent >= 0 and percent <= 100),
  position smallint not null default 1,
  primary key (org_id, id),
  unique (org_id, tax_class_id, position),
  foreign key (org_id, tax_class_id) references public.tax_classes (org_id, id)
);

create table public.categories (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  parent_id uuid,
  name text not null check (length(name) between 1 and 80),
  position integer not null default 0,
  colour text,
  primary key (org_id, id),
  foreign key (org_id, parent_id) references public.categories (org_id, id)
);

create table public.suppliers (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  name text not null check (length(name) between 1 and 120),
  email text,
  phone text,
  lead_days integer not null default 7 check (lead_days between 0 and 365),
  is_active boolean not null default true,
  primary key (org_id, id)
);

create table public.products (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  sku text not null check (length(sku) between 1 and 64),
  name text not null check (length(name) between 1 and 200),
  unit text not null default 'piece' check (unit ~ '^[a-z]{1,16}$'),
  quantity_decimals smallint not null default 0 check (quantity_decimals between 0 and 4), -- 0 = counted by the piece
  price_minor bigint not null check (price_minor between 0 and 100000000000),
  cost_minor bigint check (cost_minor between 0 and 100000000000),
  tax_class_id uuid not null,
  category_id uuid,
  supplier_id uuid,
  primary_location_id uuid,
  parent_id uuid, -- a variant names the product it varies
  variant_name text,
  is_bundle boolean not null default false,
  has_lots boolean not null default false,
  is_active boolean not null default true,
  favourite_position integer, -- on the till's first page
  image_name text,
  reorder_point numeric(14,4) check (reorder_point >= 0 and reorder_point <> 'NaN'),
  reorder_quantity numeric(14,4) check (reorder_quantity > 0 and reorder_quantity <> 'NaN'),
  updated_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, sku),
  foreign key (org_id, tax_class_id) references public.tax_classes (org_id, id),
  foreign key (org_id, category_id) references public.categories (org_id, id),
  foreign key (org_id, supplier_id) references public.suppliers (org_id, id),
  foreign key (org_id, primary_location_id) references public.locations (org_id, id),
  foreign key (org_id, parent_id) references public.products (org_id, id)
);
create index products_by_change on public.products (org_id, updated_at);
create index products_by_category on public.products (org_id, category_id);

create table public.product_barcodes (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  product_id uuid not null,
  barcode text not null check (length(barcode) between 1 and 64),
  primary key (org_id, id),
  unique (org_id, barcode),
  foreign key (org_id, product_id) references public.products (org_id, id)
);
create index product_barcodes_by_product on public.product_barcodes (org_id, product_id);

-- Buy a box, sell a piece: a unit of purchase and how many selling units it holds.
create table public.product_units (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  product_id uuid not null,
  name text not null check (length(name) between 1 and 40),
  factor numeric(14,4) not null check (factor > 0 and factor <> 'NaN'),
  barcode text,
  primary key (org_id, id),
  unique (org_id, product_id, name),
  foreign key (org_id, product_id) references public.products (org_id, id)
);

create table public.bundle_parts (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  bundle_id uuid not null,
  part_id uuid not null,
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  primary key (org_id, id),
  unique (org_id, bundle_id, part_id),
  check (bundle_id <> part_id),
  foreign key (org_id, bundle_id) references public.products (org_id, id),
  foreign key (org_id, part_id) references public.products (org_id, id)
);

create table public.lots (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  product_id uuid not null,
  code text not null check (length(code) between 1 and 64),
  expires_at date,
  primary key (org_id, id),
  unique (org_id, product_id, code),
  unique (org_id, id, product_id),
  foreign key (org_id, product_id) references public.products (org_id, id)
);
