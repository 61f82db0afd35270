-- A category is put out of use without losing what was sold in it, and a supplier has an address for the paper its orders are printed on.
-- Undo: alter table public.categories drop column is_active; alter table public.suppliers drop column address.

alter table public.categories add column is_active boolean not null default true;
alter table public.suppliers add column address text;
