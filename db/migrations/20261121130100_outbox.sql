-- Who is told what, and how far the telling has come: endpoints, one queue for each, and who of the processes works at what.
-- Undo: drop the tables of this file; alter table public.outbox drop column n; delete its refusals and permissions.

-- Drawn while the subject's row is locked, so that of two events of one subject the later has the greater: readers order by it.
alter table public.outbox add column n bigint generated always as identity;
drop index public.outbox_waiting;
create index outbox_waiting on public.outbox (org_id, n) where dispatched_at is null;
create index outbox_by_time on public.outbox (org_id, created_at);

create table internal.outbox_heads (
  org_id uuid primary key,
  position bigint not null default 0
);

create table public.endpoints (
  org_id uuid not null references public.orgs (id),
  id uuid not null default internal.uuid_v7(),
  name text not null check (length(name) between 1 and 80),
  kind text not null default 'webhook' check (kind in ('webhook', 'alpine_iq')),
  url text not null check (length(url) between 8 and 1000),
  event_types text[] not null default '{}', -- empty = every type
  is_active boolean not null default true,
  failures integer not null default 0, -- batches in a row without a single success
  retry_at timestamptz, -- a dead endpoint is left alone until then
  last_success_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, id)
);
create table internal.endpoint_secrets (
  org_id uuid not null,
  endpoint_id uuid not null,
  secret text not null, -- of a webhook: signs; of a connector: its API key
  account text, -- of a connector: the account's id there
  primary key (org_id, endpoint_id)
);

create table public.deliveries (
  org_id uuid not null,
  id uuid not null default internal.uuid_v7(),
  endpoint_id uuid not null,
  event_id uuid not null,
  position bigint not null, -- in the order of the org's events
  subject text not null,
  type text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  tries integer not null default 0,
  next_at timestamptz not null default now(),
  last_status integer,
  last_error text,
  last_ms integer,
  log jsonb not null default '[]', -- the last ten tries: {at, status, error, ms}
  is_replay boolean not null default false,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, endpoint_id) references public.endpoints (org_id, id)
) with (fillfactor = 80);
create index deliveries_waiting on public.deliveries (org_id, endpoint_id, position) where state = 'waiting';
create index deliveries_blocked on public.deliveries (org_id, endpoint_id, subject, position) where state = 'waiting';
create index deliveries_by_endpoint on public.deliveries (org_id, endpoint_id, id);
create index deliveries_dead on public.deliveries (org_id, id) where state = 'dead';

-- Which process does which piece of background work just now; a lease that ran out is anybody's.
create table internal.job_leases (
  org_id uuid not null,
  job text not null,
  part uuid not null default '00000000-0000-0000-0000-000000000000',
  holder uuid not null,
  held_until timestamptz not null,
  last_run timestamptz not null default '-infinity',
  primary key (org_id, job, part)
);

insert into internal.permissions (role, act, how) values ('manager', 'webhooks', 'own'), ('owner', 'webhooks', 'own');
insert into internal.refusals (code, status, title) values
  ('endpoint_not_found', 404, 'That endpoint does not exist'),
  ('endpoint_inward', 422, 'That address is not reachable from outside');
