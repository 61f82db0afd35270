-- The ground: the schema `internal`, the lists that belong to no business, and the small functions tables lean on.
-- Undo: drop schema internal cascade; drop function public.jwt_org(), public.jwt_store(), public.jwt_staff(), public.jwt_role().

create schema internal;

-- Every way to say no: one row per code. Functions raise it by `internal.refuse`, doors repeat its status and title.
create table internal.refusals (
  code text primary key,
  status integer not null check (status between 400 and 599),
  title text not null
);

create table internal.currencies (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  minor_digits smallint not null check (minor_digits between 0 and 4),
  notes bigint[] not null -- the notes and coins people pay with, in minor units
);
insert into internal.currencies values
  ('EUR', 2, array[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000]),
  ('USD', 2, array[1, 5, 10, 25, 100, 500, 1000, 2000, 5000, 10000]),
  ('GBP', 2, array[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000]),
  ('CHF', 2, array[5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000]),
  ('MXN', 2, array[50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000]),
  ('JPY', 0, array[1, 5, 10, 50, 100, 500, 1000, 5000, 10000]);

-- Who may do what: own = alone, signed = with a signature or another person's approval; no row = not at all.
create table internal.permissions (
  role text not null,
  act text not null,
  how text not null check (how in ('own', 'signed')),
  primary key (role, act)
);
insert into internal.permissions (role, act, how)
select r, a, h from (values
  ('sell', 'own', 'cashier supervisor manager owner'),
  ('found', 'own', 'cashier supervisor manager owner'),
  ('refund', 'signed', 'cashier'), ('refund', 'own', 'supervisor manager owner'),
  ('discount_over_limit', 'signed', 'cashier'), ('discount_over_limit', 'own', 'supervisor manager owner'),
  ('price_override', 'signed', 'cashier'), ('price_override', 'own', 'supervisor manager owner'),
  ('consume', 'own', 'picker supervisor manager owner'),
  ('receive', 'own', 'supervisor manager owner'),
  ('transfer', 'own', 'supervisor manager owner'),
  ('count', 'own', 'supervisor manager owner'),
  ('adjust_small', 'own', 'supervisor manager owner'),
  ('adjust_large', 'signed', 'supervisor manager owner'),
  ('write_off', 'signed', 'supervisor manager owner'),
  ('reverse', 'own', 'manager owner'),
  ('deactivate', 'own', 'manager owner'),
  ('catalogue', 'own', 'manager owner'),
  ('reserve', 'own', 'supervisor manager owner integration'),
  ('release', 'own', 'supervisor manager owner integration'),
  ('pick', 'own', 'picker supervisor manager owner'),
  ('pack', 'own', 'picker supervisor manager owner'),
  ('ship', 'own', 'picker supervisor manager owner'),
  ('close_own_shift', 'own', 'cashier supervisor manager owner'),
  ('close_any_shift', 'own', 'supervisor manager owner'),
  ('settle', 'own', 'supervisor manager owner'),
  ('customer', 'own', 'cashier supervisor manager owner'),
  ('read_stock', 'own', 'cashier picker supervisor manager owner auditor integration'),
  ('read_ledger', 'own', 'supervisor manager owner auditor'),
  ('read_proofs', 'own', 'manager owner auditor'),
  ('read_reports', 'own', 'supervisor manager owner auditor'),
  ('pair', 'own', 'manager owner'),
  ('administer', 'own', 'owner')
) as t(a, h, roles), unnest(string_to_array(roles, ' ')) as r;

-- Ids that sort by time; any other UUID is accepted where a client brings one.
create function internal.uuid_v7() returns uuid language sql volatile parallel safe set search_path = '' as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- The claims of the session token, one function each so that policies stay without subqueries.
create function public.jwt_org() returns uuid language sql stable parallel safe as $$
  select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'org_id')::uuid
$$;
create function public.jwt_store() returns uuid language sql stable parallel safe as $$
  select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'store_id')::uuid
$$;
create function public.jwt_staff() returns uuid language sql stable parallel safe as $$
  select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'staff_id')::uuid
$$;
create function public.jwt_role() returns text language sql stable parallel safe as $$
  select nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'staff_role'
$$;
