-- The seq of a row's last movement at or before a moment, 0 if there was none. Time never runs backwards along seq, so halving finds
-- it in twenty steps over the primary key, however long the ledger, in the archive where the moment lies that far back; an index by
-- time would make every sale dearer instead.
create or replace function internal.seq_at(p_org_id uuid, p_inventory_id uuid, p_at timestamptz) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_low bigint;
  v_high bigint;
  v_middle bigint;
  v_created timestamptz;
  v_is_archived boolean := false;
begin
  select t.seq, t.created_at into v_high, v_created from public.inventory_transactions t
   where t.org_id = p_org_id and t.inventory_id = p_inventory_id order by t.seq desc limit 1;
  if v_high is null or v_created <= p_at then
    return coalesce(v_high, 0);
  end if;
  select t.seq, t.created_at into v_low, v_created from public.inventory_transactions t
   where t.org_id = p_org_id and t.inventory_id = p_inventory_id order by t.seq limit 1;
  if v_created > p_at then -- before everything that is not archived
    v_is_archived := true;
    v_high := v_low;
    v_low := 0;
  end if;
  -- what lies at v_low is at or before the moment, what lies at v_high is after it
  while v_high - v_low > 1 loop
    v_middle := (v_low + v_high) / 2;
    if v_is_archived then
      select t.created_at into v_created from public.inventory_transactions_archive t
       where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq = v_middle;
    else
      select t.created_at into v_created from public.inventory_transactions t
       where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq = v_middle;
    end if;
    if v_created <= p_at then
      v_low := v_middle;
    else
      v_high := v_middle;
    end if;
  end loop;
  return v_low;
end $$;
