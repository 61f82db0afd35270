-- Refusals of the people's doors.
-- Undo: delete from internal.refusals where code = 'pin_taken'.

insert into internal.refusals (code, status, title) values
  ('pin_taken', 409, 'That PIN cannot be used');
