-- One page of a list that was read one longer than asked: the list, and the cursor of its last entry where there is more.
create or replace function internal.page(p_noun text, p_list jsonb, p_limit integer, p_more jsonb default '{}') returns jsonb
language sql immutable parallel safe set search_path = '' as $$
  select p_more || jsonb_build_object(p_noun, case when jsonb_array_length(p_list) > p_limit then p_list - p_limit else p_list end,
    'nextCursor', case when jsonb_array_length(p_list) > p_limit then p_list -> (p_limit - 1) -> 'id' end)
$$;
