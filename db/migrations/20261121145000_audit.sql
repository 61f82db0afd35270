-- What the proof said last, per business; and who may put a frozen level right.
-- Undo: drop table internal.verifications; delete from internal.permissions where act = 'realign';
--   delete from internal.refusals where code = 'not_frozen'.

create table internal.verifications (
  org_id uuid primary key,
  checked_at timestamptz not null,
  seconds numeric not null,
  result jsonb not null
);

insert into internal.permissions (role, act, how) values ('manager', 'realign', 'own'), ('owner', 'realign', 'own');
insert into internal.refusals (code, status, title) values
  ('not_frozen', 409, 'That stock row is not frozen, or its ledger does not hold');
