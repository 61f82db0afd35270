-- Sales that were rung up without network: what refuses them, who settles what they left open.
-- Undo: delete from internal.refusals where code in ('receipt_number_taken', 'case_not_found', 'case_settled').

insert into internal.refusals (code, status, title) values
  ('receipt_number_taken', 409, 'That receipt number belongs to another sale'),
  ('case_not_found', 404, 'That case does not exist'),
  ('case_settled', 409, 'That case is settled already');
