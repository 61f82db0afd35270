-- Many sales of one org in one transaction, each alone in success or refusal, each under its own key. Answers in order:
-- {sale, replayed} or {status, code, facts}. The secret key's alone; every sale carries the session it is judged by.
-- Lock order: keys, shifts, series, customers and cards, stock rows by id. A refused sale takes nothing and leaves no key.
create or replace function public.checkout_batch(p_org_id uuid, p_sales jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
begin
  if (internal.actor(p_org_id)).session_id is not null then
    perform internal.refuse('forbidden', jsonb_build_object('act', 'checkout_batch'));
  end if;
  return internal.sell(p_org_id, p_sales);
end $$;
