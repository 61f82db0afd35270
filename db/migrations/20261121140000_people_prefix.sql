-- The refusal of a till whose receipt prefix another till already has.
-- Undo: delete from internal.refusals where code = 'prefix_taken'.

insert into internal.refusals (code, status, title) values
  ('prefix_taken', 409, 'Another till has that prefix');
