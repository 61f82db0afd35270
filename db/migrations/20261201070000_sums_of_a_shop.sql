-- What a product sold in a month in all stores: the order of a goods report of the whole shop reads a row where it read one for each store.
-- Undo: drop table internal.sums_shop_month.
create table internal.sums_shop_month (
  org_id uuid not null,
  month date not null, -- its first day
  product_id uuid not null,
  quantity numeric(20,4) not null default 0, -- after returns, as takings_minor is
  takings_minor bigint not null default 0,
  primary key (org_id, month, product_id)
);
insert into internal.sums_shop_month
select m.org_id, m.month, m.product_id, sum(m.quantity - m.refunded_quantity), sum(m.total_minor - m.refunded_minor)
  from internal.sums_product_month m group by 1, 2, 3;
