-- The stock table among a hundred thousand products: a category's and a supplier's products in order, and lists that take long to add up
-- (what is low, what is out) kept for a while like the dashboard's figures, brought up to date by the background while somebody looks.
-- And a product's own rows: since sealed rows stay beside the one that took their place, the key of a place holds for unsealed rows alone,
-- and no index led from a product to all it has.
-- Undo: drop index public.inventory_by_product; create index products_by_category on public.products (org_id, category_id); drop index public.products_by_category_name, public.products_by_supplier_name; drop table internal.stock_lists;
--   alter table internal.stock_overviews drop column asked_at, drop column store_id.
drop index public.products_by_category; -- a part of the next
create index products_by_category_name on public.products (org_id, category_id, lower(name), id) where category_id is not null;
create index products_by_supplier_name on public.products (org_id, supplier_id, lower(name), id) where supplier_id is not null;

create index inventory_by_product on public.inventory (org_id, product_id, location_id);

create table internal.stock_lists (
  org_id uuid not null,
  scope text not null,
  query jsonb not null, -- the filter it answers
  at timestamptz not null,
  took_ms integer not null,
  asked_at timestamptz not null, -- when somebody last looked; roughly
  ids uuid[] not null,
  primary key (org_id, scope)
);
alter table internal.stock_overviews add column asked_at timestamptz not null default now();
alter table internal.stock_overviews add column store_id uuid;
