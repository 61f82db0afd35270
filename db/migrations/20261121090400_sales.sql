-- Sales, money and customers: what was rung up, paid, given back and earned.
-- Undo: drop the tables and types of this file in reverse order.

create table public.loyalty_tiers (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  name text not null,
  position integer not null,
  measure text not null default 'points' check (measure in ('points', 'spend')),
  threshold bigint not null check (threshold >= 0), -- lifetime points, or spend in minor units, from which it holds
  earn_percent numeric(7,4) not null default 100 check (earn_percent >= 0),
  primary key (org_id, id),
  unique (org_id, position)
);

create table public.customers (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  name text not null check (length(name) between 1 and 200),
  email text,
  phone text,
  note text,
  birthday date,
  marketing_consent_at timestamptz,
  points bigint not null default 0 check (points >= 0),
  lifetime_points bigint not null default 0,
  lifetime_spend_minor bigint not null default 0,
  credit_minor bigint not null default 0 check (credit_minor >= 0),
  tier_id uuid,
  merged_into uuid,
  erased_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, tier_id) references public.loyalty_tiers (org_id, id),
  foreign key (org_id, merged_into) references public.customers (org_id, id)
);
create index customers_by_email on public.customers (org_id, lower(email));
create index customers_by_phone on public.customers (org_id, phone);
create index customers_by_name on public.customers (org_id, lower(name));

-- Points and store credit: ledgers of their own, balance after each entry.
create table public.customer_entries (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  customer_id uuid not null,
  account text not null check (account in ('points', 'credit')),
  change bigint not null,
  balance_after bigint not null check (balance_after >= 0),
  reason text not null,
  reference text,
  staff_id uuid,
  signature_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id),
  foreign key (org_id, customer_id) references public.customers (org_id, id)
);
create index customer_entries_by_customer on public.customer_entries (org_id, customer_id, account, id);

create table public.gift_cards (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  last_four text not null,
  balance_minor bigint not null default 0 check (balance_minor >= 0),
  is_active boolean not null default true,
  expires_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
create table public.gift_card_entries (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  gift_card_id uuid not null,
  change_minor bigint not null,
  balance_after_minor bigint not null check (balance_after_minor >= 0),
  reason text not null,
  reference text,
  staff_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id),
  foreign key (org_id, gift_card_id) references public.gift_cards (org_id, id)
);
create index gift_card_entries_by_card on public.gift_card_entries (org_id, gift_card_id, id);

create table public.shifts (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  register_id uuid not null,
  store_id uuid not null,
  is_rescue boolean not null default false, -- gathers offline sales of a shift that was closed before they arrived
  opened_by uuid,
  opened_at timestamptz not null default clock_timestamp(),
  float_minor bigint not null default 0 check (float_minor >= 0),
  closed_by uuid,
  closed_at timestamptz,
  counted_minor bigint check (counted_minor >= 0),
  expected_minor bigint,
  z_number bigint,
  report jsonb,
  head bytea,
  primary key (org_id, id),
  foreign key (org_id, register_id) references public.registers (org_id, id),
  foreign key (org_id, opened_by) references public.staff (org_id, id),
  foreign key (org_id, closed_by) references public.staff (org_id, id)
);
create unique index shifts_one_open on public.shifts (org_id, register_id) where closed_at is null and not is_rescue;
create unique index shifts_one_rescue on public.shifts (org_id, register_id) where closed_at is null and is_rescue;

create table public.shift_cash (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  shift_id uuid not null,
  amount_minor bigint not null check (amount_minor <> 0),
  reason text not null,
  staff_id uuid,
  created_at timestamptz not null default clock_timestamp(),
  primary key (org_id, id),
  foreign key (org_id, shift_id) references public.shifts (org_id, id)
);
create index shift_cash_by_shift on public.shift_cash (org_id, shift_id);

-- Gapless numbers by counter rows. `online` of a register, `offline` of a device, `refund` and `z` of a register, `order` of the org.
create table public.number_series (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  kind text not null check (kind in ('online', 'offline', 'refund', 'z', 'order')),
  register_id uuid,
  device_id uuid,
  prefix text not null,
  last_number bigint not null default 0,
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  unique (org_id, prefix),
  foreign key (org_id, register_id) references public.registers (org_id, id)
) with (fillfactor = 70);
create unique index number_series_of_register on public.number_series (org_id, register_id, kind) where device_id is null and register_id is not null;

create table public.sales (
  org_id uuid not null,
  id uuid not null,
  number text not null,
  series_id uuid not null,
  series_number bigint not null check (series_number > 0),
  store_id uuid not null,
  register_id uuid not null,
  shift_id uuid not null,
  staff_id uuid,
  customer_id uuid,
  origin text not null default 'online' check (origin in ('online', 'offline')),
  subtotal_minor bigint not null, -- lines before the cart discount, as shown to the customer
  discount_minor bigint not null default 0 check (discount_minor >= 0), -- the cart discount
  discount_reason text,
  tax_minor bigint not null,
  returned_minor bigint not null default 0 check (returned_minor >= 0), -- of an exchange: what came back
  total_minor bigint not null, -- lines minus what came back
  change_minor bigint not null default 0 check (change_minor >= 0),
  approval_id uuid,
  parked_cart_id uuid,
  catalog_version text,
  points_before bigint,
  points_earned bigint,
  points_after bigint,
  tier_before text,
  tier_after text,
  note text,
  sold_at timestamptz not null, -- what the till says
  created_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, number),
  unique (org_id, series_id, series_number),
  foreign key (org_id, series_id) references public.number_series (org_id, id),
  foreign key (org_id, register_id) references public.registers (org_id, id),
  foreign key (org_id, shift_id) references public.shifts (org_id, id),
  foreign key (org_id, staff_id) references public.staff (org_id, id),
  foreign key (org_id, customer_id) references public.customers (org_id, id)
);
create index sales_by_time on public.sales (org_id, created_at);
create index sales_by_shift on public.sales (org_id, shift_id);
create index sales_by_customer on public.sales (org_id, customer_id) where customer_id is not null;

create table public.sale_lines (
  org_id uuid not null,
  id uuid not null,
  sale_id uuid not null,
  position smallint not null,
  product_id uuid not null,
  inventory_id uuid not null,
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  catalog_price_minor bigint not null,
  gross_minor bigint not null,
  discount_minor bigint not null default 0 check (discount_minor >= 0),
  discount_reason text,
  cart_discount_minor bigint not null default 0 check (cart_discount_minor >= 0),
  tax_minor bigint not null default 0 check (tax_minor >= 0),
  is_tax_included boolean not null,
  total_minor bigint not null, -- what the customer pays for the line
  parts numeric(14,4) not null default 1 check (parts > 0), -- stock units per unit sold: 1, or the sum of a bundle's parts
  covered numeric(14,4) not null check (covered >= 0), -- stock units taken
  short numeric(14,4) not null default 0 check (short >= 0), -- open or settled shortage
  backordered numeric(14,4) not null default 0 check (backordered >= 0),
  backorder_date date,
  old_quantity numeric(14,4),
  new_quantity numeric(14,4),
  note text,
  primary key (org_id, id),
  unique (org_id, sale_id, position),
  check (quantity * parts = covered + short + backordered),
  check (gross_minor >= discount_minor + cart_discount_minor),
  foreign key (org_id, sale_id) references public.sales (org_id, id),
  foreign key (org_id, product_id) references public.products (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id)
);
create index sale_lines_by_product on public.sale_lines (org_id, product_id);

create table public.sale_line_taxes (
  org_id uuid not null,
  sale_line_id uuid not null,
  tax_rate_id uuid not null,
  percent numeric(7,4) not null,
  amount_minor bigint not null check (amount_minor >= 0),
  primary key (org_id, sale_line_id, tax_rate_id),
  foreign key (org_id, sale_line_id) references public.sale_lines (org_id, id),
  foreign key (org_id, tax_rate_id) references public.tax_rates (org_id, id)
);

create table public.refunds (
  org_id uuid not null,
  id uuid not null,
  number text not null,
  series_id uuid not null,
  series_number bigint not null check (series_number > 0),
  sale_id uuid not null,
  exchange_sale_id uuid, -- set when it came with a new sale
  register_id uuid,
  shift_id uuid,
  store_id uuid not null,
  staff_id uuid,
  reason text,
  total_minor bigint not null check (total_minor >= 0),
  approval_id uuid,
  points_change bigint not null default 0,
  created_at timestamptz not null,
  primary key (org_id, id),
  unique (org_id, number),
  unique (org_id, series_id, series_number),
  foreign key (org_id, series_id) references public.number_series (org_id, id),
  foreign key (org_id, sale_id) references public.sales (org_id, id),
  foreign key (org_id, exchange_sale_id) references public.sales (org_id, id),
  foreign key (org_id, shift_id) references public.shifts (org_id, id)
);
create index refunds_by_sale on public.refunds (org_id, sale_id);
create index refunds_by_shift on public.refunds (org_id, shift_id);
create index refunds_by_time on public.refunds (org_id, created_at);

create table public.refund_lines (
  org_id uuid not null,
  id uuid not null,
  refund_id uuid not null,
  sale_line_id uuid not null,
  quantity numeric(14,4) not null check (quantity > 0 and quantity <> 'NaN'),
  is_restocked boolean not null,
  total_minor bigint not null check (total_minor >= 0),
  tax_minor bigint not null default 0 check (tax_minor >= 0),
  inventory_id uuid not null,
  old_quantity numeric(14,4),
  new_quantity numeric(14,4),
  primary key (org_id, id),
  foreign key (org_id, refund_id) references public.refunds (org_id, id),
  foreign key (org_id, sale_line_id) references public.sale_lines (org_id, id)
);
create index refund_lines_by_sale_line on public.refund_lines (org_id, sale_line_id);
create index refund_lines_by_refund on public.refund_lines (org_id, refund_id);

-- Money in (of a sale, amount ≥ 0) and out (of a refund or an exchange, amount ≤ 0).
create table public.payments (
  org_id uuid not null,
  id uuid not null,
  sale_id uuid,
  refund_id uuid,
  shift_id uuid,
  position smallint not null,
  method text not null check (method in ('cash', 'card', 'gift_card', 'store_credit', 'points')),
  amount_minor bigint not null,
  tendered_minor bigint check (tendered_minor >= amount_minor),
  reference text,
  gift_card_id uuid,
  points bigint,
  created_at timestamptz not null,
  primary key (org_id, id),
  check ((sale_id is null) <> (refund_id is null)),
  check (tendered_minor is null or method = 'cash'),
  foreign key (org_id, sale_id) references public.sales (org_id, id),
  foreign key (org_id, refund_id) references public.refunds (org_id, id),
  foreign key (org_id, shift_id) references public.shifts (org_id, id),
  foreign key (org_id, gift_card_id) references public.gift_cards (org_id, id)
);
create index payments_by_sale on public.payments (org_id, sale_id);
create index payments_by_refund on public.payments (org_id, refund_id) where refund_id is not null;
create index payments_by_shift on public.payments (org_id, shift_id);

create table public.parked_carts (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  store_id uuid not null,
  register_id uuid,
  staff_id uuid,
  customer_id uuid,
  lines jsonb not null,
  note text,
  created_at timestamptz not null default clock_timestamp(),
  recalled_at timestamptz,
  recalled_by uuid,
  recalled_on uuid,
  primary key (org_id, id),
  foreign key (org_id, store_id) references public.stores (org_id, id),
  foreign key (org_id, customer_id) references public.customers (org_id, id)
);
create index parked_carts_open on public.parked_carts (org_id, store_id, created_at) where recalled_at is null;

-- A sale on its way through a batch: what was asked, what was found out, and, if it cannot be, why.
create type internal.sale_draft as (
  ix integer,
  id uuid,
  key uuid,
  fingerprint bytea,
  org_id uuid,
  store_id uuid,
  register_id uuid,
  device_id uuid,
  location_id uuid,
  staff_id uuid,
  staff_role text,
  session_id uuid,
  shift_id uuid,
  series_id uuid,
  customer_id uuid,
  signature_id uuid,
  approval_id uuid,
  body jsonb,
  subtotal_minor bigint,
  discount_minor bigint,
  tax_minor bigint,
  returned_minor bigint,
  total_minor bigint,
  paid_minor bigint,
  change_minor bigint,
  status integer,
  code text,
  facts jsonb
);

create type internal.line_draft as (
  sale_ix integer,
  position integer,
  id uuid,
  inventory_id uuid,
  product_id uuid,
  sku text,
  quantity numeric,
  unit_price_minor bigint,
  catalog_price_minor bigint,
  gross_minor bigint,
  discount_minor bigint,
  discount_reason text,
  cart_discount_minor bigint,
  tax_minor bigint,
  is_tax_included boolean,
  total_minor bigint,
  parts numeric,
  found_quantity numeric,
  found_reason text,
  backorder_date date,
  note text
);

-- What one line takes from one stock row: itself, or a part of its bundle. `row_ix` is the row's place in the batch's lock order.
create type internal.take_draft as (
  sale_ix integer,
  position integer,
  line_id uuid,
  inventory_id uuid,
  row_ix integer,
  quantity numeric
);
