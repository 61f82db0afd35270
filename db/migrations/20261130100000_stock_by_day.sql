-- What the dashboard's figures were on the days before, as they were last added up on each; and how often a day stock was refused because it
-- was not there. A refusal leaves no row of its own, so its number is told by the process that gave it.
-- Undo: drop table internal.stock_days, internal.blocked_days.
create table internal.stock_days (
  org_id uuid not null,
  scope text not null, -- a store, or all
  day date not null,
  value_minor bigint not null,
  low integer, -- null: before figures were kept, and what is reserved has no past to read it from
  out integer,
  open_orders integer not null,
  primary key (org_id, scope, day)
);

create table internal.blocked_days (
  org_id uuid not null,
  store_id uuid not null, -- nil = a channel, which stands in no store
  day date not null,
  times integer not null,
  primary key (org_id, day, store_id)
);
