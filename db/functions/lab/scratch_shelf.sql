-- The shelf without a rule: says what lies there, or is told what lies there now. Whoever reads, then writes, undoes who wrote between.
create or replace function public.scratch_shelf(p_org_id uuid, p_quantity integer default null) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_there integer;
begin
  if p_quantity is null then
    select l.scratch into v_there from internal.labs l where l.org_id = p_org_id;
  else
    update internal.labs l set scratch = p_quantity where l.org_id = p_org_id returning l.scratch into v_there;
  end if;
  if v_there is null then
    perform internal.refuse('demo_only');
  end if;
  return v_there;
end $$;
