-- New work with a supplier who is out of use is refused by name.
-- Undo: delete from internal.refusals where code = 'supplier_deactivated'.
insert into internal.refusals (code, status, title) values
  ('supplier_deactivated', 409, 'That supplier is out of use')
on conflict (code) do nothing;
