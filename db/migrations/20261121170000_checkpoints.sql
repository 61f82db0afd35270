-- Where a row's ledger may be taken up again: what was archived before it, or what was found broken and sealed behind it.
-- Undo: drop the view and tables of this file (move archived movements back first); drop index public.inventory_one_per_place;
--   alter table public.inventory drop column sealed_at; add the unique key of (org_id, product_id, location_id, lot_id) again;
--   delete from internal.permissions where act = 'archive'; delete from internal.refusals where code = 'ledger_holds'.

create table public.inventory_transactions_archive (
  like public.inventory_transactions including constraints,
  primary key (org_id, inventory_id, seq),
  unique (org_id, id),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, staff_id) references public.staff (org_id, id),
  foreign key (org_id, signature_id) references public.signatures (org_id, id)
);
create index inventory_transactions_archive_by_reference on public.inventory_transactions_archive (org_id, reference) where reference is not null;

create table public.ledger_checkpoints (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  inventory_id uuid not null,
  kind text not null check (kind in ('archived', 'broken')),
  from_seq bigint not null check (from_seq > 0), -- the first movement it seals
  seq bigint not null check (seq >= from_seq - 1), -- the last one; a broken row without movements seals none
  quantity numeric(14,4) not null check (quantity >= 0 and quantity <> 'NaN'), -- archived: the balance after seq; broken: the level that was left
  hash bytea not null check (length(hash) = 32), -- archived: the link of seq; broken: one hash over the suffix as it was found
  sealed_at timestamptz not null,
  staff_id uuid,
  signature_id uuid,
  facts jsonb not null default '{}',
  primary key (org_id, id),
  unique (org_id, inventory_id, kind, seq),
  foreign key (org_id, inventory_id) references public.inventory (org_id, id),
  foreign key (org_id, signature_id) references public.signatures (org_id, id)
);

-- A sealed row keeps its history and holds nothing; the goods go on in a new row of the same product, place and lot.
alter table public.inventory add column sealed_at timestamptz;
alter table public.inventory add constraint inventory_sealed_is_empty check (sealed_at is null or (quantity = 0 and reserved = 0));
create unique index inventory_one_per_place on public.inventory (org_id, product_id, location_id, lot_id) nulls not distinct where sealed_at is null;
do $$
declare
  v_key text := (select c.conname from pg_constraint c where c.conrelid = 'public.inventory'::regclass and c.contype = 'u'
                  and pg_get_constraintdef(c.oid) like '%(org_id, product_id, location_id, lot_id)%');
begin
  execute format('alter table public.inventory drop constraint %I', v_key);
end $$;

-- The whole ledger, wherever its rows lie.
create view internal.whole_ledger with (security_invoker = true) as
  select * from public.inventory_transactions union all select * from public.inventory_transactions_archive;

create or replace view public.stock_from_ledger with (security_invoker = true) as
  select m.org_id, m.inventory_id, sum(m.quantity_change) as quantity
    from (select t.org_id, t.inventory_id, t.quantity_change from public.inventory_transactions t
          union all select a.org_id, a.inventory_id, a.quantity_change from public.inventory_transactions_archive a) m
   where not exists (select 1 from public.inventory i where i.org_id = m.org_id and i.id = m.inventory_id and i.sealed_at is not null)
   group by m.org_id, m.inventory_id;

insert into internal.permissions (role, act, how) values ('owner', 'archive', 'own');
insert into internal.refusals (code, status, title) values
  ('ledger_holds', 409, 'That row''s ledger holds; its level can be put right');
