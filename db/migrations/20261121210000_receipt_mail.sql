-- A receipt can be mailed, where the shop named a mail server.
-- Undo: delete from internal.refusals where code = 'mail_unavailable'.
insert into internal.refusals (code, status, title) values
  ('mail_unavailable', 503, 'The letter was not sent')
on conflict (code) do nothing;
