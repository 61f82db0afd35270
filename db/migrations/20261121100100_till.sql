-- The till's further books: what a parked cart was worth, what open carts hold in their hands, and how the till says no.
-- Undo: drop table internal.open_carts; drop type internal.return_draft; alter table public.parked_carts drop column total_minor, drop column discount;
--   delete from internal.refusals where code in ('refund_exceeds_sale', 'already_recalled', 'cart_not_found', 'shift_not_found', 'shift_already_open').

alter table public.parked_carts add column total_minor bigint not null default 0, add column discount jsonb;
create index parked_carts_by_time on public.parked_carts (org_id, store_id, created_at desc);
create index sales_by_register on public.sales (org_id, register_id, created_at desc);

-- What stands in a till's open cart: promised to nobody, only told to the other tills. One row per session, forgotten after a minute.
create table internal.open_carts (
  org_id uuid not null,
  session_id uuid not null,
  store_id uuid not null,
  register_id uuid not null,
  lines jsonb not null, -- {inventoryId: quantity}
  at timestamptz not null,
  primary key (org_id, session_id)
);

-- One line that comes back: which, how much, what it is worth, and whether it goes on the shelf.
create type internal.return_draft as (
  sale_ix integer,
  position integer,
  id uuid,
  sale_id uuid,
  sale_line_id uuid,
  inventory_id uuid,
  quantity numeric,
  is_restocked boolean,
  total_minor bigint,
  tax_minor bigint,
  code text,
  facts jsonb
);

insert into internal.refusals (code, status, title) values
  ('refund_exceeds_sale', 409, 'More than was sold'),
  ('already_recalled', 409, 'Already recalled'),
  ('cart_not_found', 404, 'That cart does not exist'),
  ('shift_not_found', 404, 'That shift does not exist'),
  ('shift_already_open', 409, 'A shift is open on this till');
