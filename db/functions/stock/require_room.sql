-- Refuses what a row could not hold: numeric(14,4) ends at ten digits before the point, and an overflow would be a fault, not a refusal.
create or replace function internal.require_room(p_row public.inventory, p_change numeric) returns void
language plpgsql stable set search_path = '' as $$
begin
  if p_row.quantity + p_change >= 10000000000 then
    perform internal.refuse('invalid_quantity', jsonb_build_object('quantity', p_change::text, 'onHand', trim_scale(p_row.quantity)::text));
  end if;
end $$;
