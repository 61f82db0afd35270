-- Numbered news that every screen has long seen is forgotten; a cursor from before begins anew.
create or replace function internal.forget_news(p_org_id uuid, p_older interval default '1 hour', p_limit integer default 20000) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_upto bigint;
  v_count integer;
begin
  perform 1 from internal.stock_news_heads h where h.org_id = p_org_id for update;
  select max(x.position) into v_upto from (
    select n.position from internal.stock_news n
     where n.org_id = p_org_id and n.position is not null and n.created_at < clock_timestamp() - p_older order by n.position limit p_limit) x;
  if v_upto is null then
    return 0;
  end if;
  update internal.stock_news_heads h set oldest = greatest(h.oldest, v_upto) where h.org_id = p_org_id;
  delete from internal.stock_news n where n.org_id = p_org_id and n.position <= v_upto;
  get diagnostics v_count = row_count;
  return v_count;
end $$;
