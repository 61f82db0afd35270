-- A shop of one's own: what refuses its making and its people's logins.
-- Undo: delete from internal.refusals where code = 'email_taken'; drop index internal.logins_of_staff.

insert into internal.refusals (code, status, title) values
  ('email_taken', 409, 'That e-mail signs in somebody else');

create index logins_of_staff on internal.logins (org_id, staff_id);
