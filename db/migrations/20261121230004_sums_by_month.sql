-- A year of goods is read by month: twelve sums of a product where there were three hundred and sixty-five.
-- Undo: drop table internal.sums_product_month.
create table internal.sums_product_month (
  org_id uuid not null,
  store_id uuid not null,
  month date not null, -- its first day
  product_id uuid not null,
  quantity numeric(20,4) not null default 0,
  total_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  discount_minor bigint not null default 0,
  cost_minor bigint not null default 0,
  refunded_quantity numeric(20,4) not null default 0,
  refunded_minor bigint not null default 0,
  refunded_tax_minor bigint not null default 0,
  refunded_cost_minor bigint not null default 0,
  primary key (org_id, month, store_id, product_id)
);
insert into internal.sums_product_month
select s.org_id, s.store_id, date_trunc('month', s.day)::date, s.product_id, sum(s.quantity), sum(s.total_minor), sum(s.tax_minor), sum(s.discount_minor),
       sum(s.cost_minor), sum(s.refunded_quantity), sum(s.refunded_minor), sum(s.refunded_tax_minor), sum(s.refunded_cost_minor)
  from internal.sums_product s group by 1, 2, 3, 4;
