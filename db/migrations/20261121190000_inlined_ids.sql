-- An id costs a function call with a search path set and reset around it, and a sale makes a dozen; with a body that was resolved
-- when it was made it needs no search path and is taken into the statement.
-- Undo: create or replace it as in the ground migration.
create or replace function internal.uuid_v7() returns uuid language sql volatile parallel safe
return encode(
  set_bit(set_bit(
    overlay(uuid_send(gen_random_uuid()) placing
      substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
    52, 1), 53, 1), 'hex')::uuid;
alter function internal.uuid_v7() reset search_path;
