-- Keeps one process's sample, and forgets what is older than a day.
create or replace function internal.record_sample(p_process text, p_figures jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into internal.ops_samples (process, figures) values (p_process, p_figures);
  delete from internal.ops_samples s where s.at < clock_timestamp() - interval '1 day';
end $$;
