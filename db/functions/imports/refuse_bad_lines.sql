-- All or nothing: where a file has bad lines, every one is named (the first thousand of them) and nothing is taken.
create or replace function internal.refuse_bad_lines(p_problems jsonb) returns void
language plpgsql stable set search_path = '' as $$
begin
  if jsonb_array_length(p_problems) > 0 then
    perform internal.refuse('import_refused', jsonb_build_object('count', jsonb_array_length(p_problems), 'lines',
      jsonb_path_query_array(p_problems, '$[0 to 999]')));
  end if;
end $$;
