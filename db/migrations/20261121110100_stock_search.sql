-- Finding one of a hundred thousand products as fast as one of a hundred: by name in order, by any three letters of name or SKU.
-- Undo: drop index public.products_by_name, public.products_by_name_letters, public.products_by_sku_letters;
--   drop extension pg_trgm (where nothing else uses it); drop table internal.stock_overviews.
create index products_by_name on public.products (org_id, lower(name), id);
do $$
declare
  v_schema text;
begin
  if not exists (select from pg_extension where extname = 'pg_trgm') then
    create extension pg_trgm with schema internal;
  end if;
  select n.nspname into v_schema from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm';
  execute format('create index products_by_name_letters on public.products using gin (lower(name) %I.gin_trgm_ops)', v_schema);
  execute format('create index products_by_sku_letters on public.products using gin (lower(sku) %I.gin_trgm_ops)', v_schema);
end $$;

-- What the dashboard's figures were when somebody last looked, and what it took to add them up: the bigger the shop, the longer they stand.
create table internal.stock_overviews (
  org_id uuid not null,
  scope text not null,
  at timestamptz not null,
  took_ms integer not null,
  facts jsonb not null,
  primary key (org_id, scope)
);
