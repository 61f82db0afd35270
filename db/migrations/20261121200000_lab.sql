-- The race lab of a demo: a business of its own in which fifty tills buy at once, and a scratch shelf that is read, then written.
-- Undo: drop table internal.labs; delete from internal.refusals where code in ('demo_only', 'race_running').

create table internal.labs (
  org_id uuid primary key, -- the demo that has this lab
  lab_org_id uuid not null, -- where its races are sold, so that no report of the demo counts them
  scratch integer not null default 0, -- the shelf that is read, then written: what a till without a rule would do
  racing_until timestamptz
);

insert into internal.refusals (code, status, title) values
  ('demo_only', 403, 'That is for the demo alone'),
  ('race_running', 409, 'A race is under way');
