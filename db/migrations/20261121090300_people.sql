-- Doors and people: what must be found before the org is known, and every secret or hash of one.
-- Undo: drop the tables of this file.

create table internal.pairing_codes (
  code_hash text primary key,
  org_id uuid not null,
  register_id uuid not null,
  is_demo boolean not null default false,
  created_by uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create table internal.devices (
  id uuid primary key,
  org_id uuid not null,
  register_id uuid not null,
  secret_hash text not null,
  label text not null default '',
  series_no integer not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz,
  revoked_at timestamptz,
  unique (org_id, register_id, series_no)
);
create table internal.sessions (
  id uuid primary key,
  org_id uuid not null,
  staff_id uuid not null,
  staff_role text not null,
  store_id uuid,
  register_id uuid,
  device_id uuid,
  created_at timestamptz not null default now(),
  renewed_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz,
  ended_reason text
);
create index sessions_of_staff on internal.sessions (org_id, staff_id) where ended_at is null;
create index sessions_of_device on internal.sessions (device_id) where ended_at is null;
create table internal.pins (
  org_id uuid not null,
  staff_id uuid not null,
  lookup text not null,
  hash text not null,
  set_at timestamptz not null default now(),
  primary key (org_id, staff_id),
  unique (org_id, lookup)
);
create table internal.pin_failures (
  key text primary key,
  org_id uuid not null,
  failures integer not null default 0,
  locked_until timestamptz,
  last_at timestamptz not null default now()
);
create table internal.logins (
  email text primary key,
  org_id uuid not null,
  staff_id uuid not null,
  auth_user_id uuid unique
);
create table internal.api_keys (
  key_hash text primary key,
  id uuid not null unique default internal.uuid_v7(),
  org_id uuid not null,
  channel_id uuid,
  name text not null,
  scopes text[] not null default array['orders', 'stock'],
  created_by uuid,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create table internal.rate_limits (
  key text not null,
  window_start timestamptz not null,
  hits integer not null default 0,
  primary key (key, window_start)
);
create table internal.gift_card_codes (
  org_id uuid not null,
  code_hash text not null,
  gift_card_id uuid not null,
  primary key (org_id, code_hash)
);
create table internal.documents (
  org_id uuid not null,
  kind text not null check (kind in ('products', 'labels', 'deliveries')),
  name text not null,
  media_type text not null,
  bytes bytea not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (org_id, kind, name)
);
create table internal.provider_events (
  provider text not null,
  id text not null,
  org_id uuid,
  type text not null,
  facts jsonb not null default '{}',
  received_at timestamptz not null default now(),
  primary key (provider, id)
);
