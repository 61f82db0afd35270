-- Reports that read few rows however many products and people a shop has: by category and day, by day alone, by hour and person of a whole
-- month; and a product's own days, which the page of a goods report reads for its lines alone.
-- Undo: drop table internal.sums_category, internal.sums_day, internal.sums_hour_month; drop index internal.sums_product_by_product; drop type internal.report_page.
create table internal.sums_category (
  org_id uuid not null,
  store_id uuid not null,
  day date not null,
  category_id uuid not null, -- the product's category of today; nil = none
  quantity numeric(20,4) not null default 0,
  total_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  discount_minor bigint not null default 0,
  cost_minor bigint not null default 0,
  refunded_quantity numeric(20,4) not null default 0,
  refunded_minor bigint not null default 0,
  refunded_tax_minor bigint not null default 0,
  refunded_cost_minor bigint not null default 0,
  primary key (org_id, day, store_id, category_id)
);
insert into internal.sums_category
select s.org_id, s.store_id, s.day, coalesce(p.category_id, '00000000-0000-0000-0000-000000000000'), sum(s.quantity), sum(s.total_minor), sum(s.tax_minor),
       sum(s.discount_minor), sum(s.cost_minor), sum(s.refunded_quantity), sum(s.refunded_minor), sum(s.refunded_tax_minor), sum(s.refunded_cost_minor)
  from internal.sums_product s join public.products p on p.org_id = s.org_id and p.id = s.product_id group by 1, 2, 3, 4;

create table internal.sums_day (
  org_id uuid not null,
  store_id uuid not null,
  day date not null,
  sales integer not null default 0,
  total_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  discount_minor bigint not null default 0,
  refunds integer not null default 0,
  refunded_minor bigint not null default 0,
  refunded_tax_minor bigint not null default 0,
  primary key (org_id, day, store_id)
);
insert into internal.sums_day
select s.org_id, s.store_id, s.day, sum(s.sales), sum(s.total_minor), sum(s.tax_minor), sum(s.discount_minor), sum(s.refunds), sum(s.refunded_minor),
       sum(s.refunded_tax_minor)
  from internal.sums_hour s group by 1, 2, 3;

create table internal.sums_hour_month (
  org_id uuid not null,
  store_id uuid not null,
  month date not null, -- its first day
  hour smallint not null,
  staff_id uuid not null, -- nil = nobody
  sales integer not null default 0,
  total_minor bigint not null default 0,
  tax_minor bigint not null default 0,
  discount_minor bigint not null default 0,
  refunds integer not null default 0,
  refunded_minor bigint not null default 0,
  refunded_tax_minor bigint not null default 0,
  primary key (org_id, month, store_id, hour, staff_id)
);
insert into internal.sums_hour_month
select s.org_id, s.store_id, date_trunc('month', s.day)::date, s.hour, s.staff_id, sum(s.sales), sum(s.total_minor), sum(s.tax_minor), sum(s.discount_minor),
       sum(s.refunds), sum(s.refunded_minor), sum(s.refunded_tax_minor)
  from internal.sums_hour s group by 1, 2, 3, 4, 5;

create index sums_product_by_product on internal.sums_product (org_id, product_id, day);

-- One page of a report by product.
create type internal.report_page as (ids uuid[], next_cursor text, total integer, listed_at timestamptz);
