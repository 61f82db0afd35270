-- A category that would come to stand under itself is refused by name.
-- Undo: delete from internal.refusals where code = 'category_loop'.
insert into internal.refusals (code, status, title) values
  ('category_loop', 409, 'A category cannot stand under itself')
on conflict (code) do nothing;
