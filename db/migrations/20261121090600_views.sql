-- Two ways to the same number: the level that is kept, and the sum of the ledger. They must agree.
-- Undo: drop view public.stock_from_ledger, public.stock_levels.

create view public.stock_levels with (security_invoker = true) as
  select i.org_id, i.id as inventory_id, i.store_id, i.product_id, i.location_id, i.lot_id, i.quantity, i.reserved,
         i.quantity - i.reserved as available, i.version
    from public.inventory i;

create view public.stock_from_ledger with (security_invoker = true) as
  select m.org_id, m.inventory_id, sum(m.quantity_change) as quantity
    from public.inventory_transactions m
   group by m.org_id, m.inventory_id;
