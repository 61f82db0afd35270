-- The seq of a row's last movement at or before a moment, 0 if there was none. Time never runs backwards along seq, so halving finds
-- it in twenty steps over the primary key, however long the ledger; an index by time would make every sale dearer instead.
create or replace function internal.seq_at(p_org_id uuid, p_inventory_id uuid, p_at timestamptz) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  v_low bigint;
  v_high bigint;
  v_middle bigint;
  v_created timestamptz;
begin
  select t.seq, t.created_at into v_high, v_created from public.inventory_transactions t
   where t.org_id = p_org_id and t.inventory_id = p_inventory_id order by t.seq desc limit 1;
  if v_high is null or v_created <= p_at then
    return coalesce(v_high, 0);
  end if;
  select t.seq - 1 into v_low from public.inventory_transactions t
   where t.org_id = p_org_id and t.inventory_id = p_inventory_id order by t.seq limit 1;
  -- what lies at v_low is at or before the moment, what lies at v_high is after it
  while v_high - v_low > 1 loop
    v_middle := (v_low + v_high) / 2;
    select t.created_at into v_created from public.inventory_transactions t
     where t.org_id = p_org_id and t.inventory_id = p_inventory_id and t.seq = v_middle;
    if v_created <= p_at then
      v_low := v_middle;
    else
      v_high := v_middle;
    end if;
  end loop;
  return v_low;
end $$;
