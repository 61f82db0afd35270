-- Customers: where they live, how loyalty is counted, and who may merge, adjust and erase.
-- Undo: drop table public.customer_addresses; alter table public.orgs drop column loyalty_window_days, drop column birthday_points,
-- drop column gift_card_months; alter table public.customers drop column birthday_year; delete the refusals and permissions of this file.

-- An order names the row; it is overwritten, never deleted.
create table if not exists public.customer_addresses (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  customer_id uuid not null,
  address text not null check (length(address) between 1 and 1000),
  created_at timestamptz not null default now(),
  primary key (org_id, id),
  foreign key (org_id, customer_id) references public.customers (org_id, id)
);
create index if not exists customer_addresses_by_customer on public.customer_addresses (org_id, customer_id);
alter table public.customer_addresses add column kind text not null default 'shipping';
alter table public.customer_addresses add column name text;
alter table public.customer_addresses add column removed_at timestamptz;
alter table public.customer_addresses add constraint customer_addresses_kind check (kind in ('shipping', 'billing'));
create index customers_merged on public.customers (org_id, merged_into) where merged_into is not null;

alter table public.orgs add column loyalty_window_days integer; -- tiers count this many days back; null = everything
alter table public.orgs add column birthday_points bigint not null default 0;
alter table public.orgs add column gift_card_months integer; -- null = cards do not expire
alter table public.orgs add constraint orgs_loyalty_window check (loyalty_window_days between 1 and 3660);
alter table public.orgs add constraint orgs_birthday_points check (birthday_points between 0 and 1000000);
alter table public.orgs add constraint orgs_gift_card_months check (gift_card_months between 1 and 240);
alter table public.customers add column birthday_year integer; -- the last year whose birthday points were given

alter table public.gift_cards add column sold_by uuid;
alter table public.gift_cards add column deactivated_at timestamptz;

insert into internal.permissions (role, act, how)
select r, a, h from (values
  ('gift_card', 'own', 'cashier supervisor manager owner'),
  ('adjust_account', 'signed', 'supervisor manager owner'),
  ('merge_customers', 'own', 'supervisor manager owner'),
  ('loyalty', 'own', 'manager owner'),
  ('erase_customer', 'own', 'manager owner'),
  ('read_customers', 'own', 'cashier supervisor manager owner auditor')
) as t(a, h, roles), unnest(string_to_array(roles, ' ')) as r;

insert into internal.refusals (code, status, title) values
  ('gift_card_not_found', 404, 'That gift card does not exist'),
  ('gift_card_closed', 409, 'That gift card is closed'),
  ('customer_erased', 409, 'That customer was erased'),
  ('same_customer', 400, 'Both are the same customer');
