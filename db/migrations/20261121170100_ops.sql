-- How the shop's processes fare: a sample each few seconds, kept for a day, and what is raised when a threshold is crossed.
-- Undo: drop table public.alerts, internal.ops_samples, internal.alert_thresholds.

create table internal.ops_samples (
  process text not null,
  at timestamptz not null default clock_timestamp(),
  figures jsonb not null,
  primary key (process, at)
);
create index ops_samples_by_time on internal.ops_samples (at);

-- Above these something is wrong; a shop may set its own.
create table internal.alert_thresholds (
  kind text primary key check (kind in ('lock_wait', 'drift', 'compensation_failed', 'outbox_age', 'faults')),
  threshold numeric not null check (threshold >= 0)
);
insert into internal.alert_thresholds (kind, threshold) values
  ('lock_wait', 0.5), -- seconds, the longest of the last minute
  ('drift', 0), -- stock rows
  ('compensation_failed', 0), -- releases that wait to be tried again
  ('outbox_age', 60), -- seconds of the oldest event that nobody dispatched
  ('faults', 5); -- answers of the 500s in the last minute

create table public.alerts (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  kind text not null,
  value numeric not null, -- the worst so far
  threshold numeric not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (org_id, id)
);
create unique index alerts_one_open on public.alerts (org_id, kind) where closed_at is null;
