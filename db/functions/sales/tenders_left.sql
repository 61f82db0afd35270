-- What each tender of a sale can still be given back to, in the order they were paid. Whatever these do not hold goes out in cash.
create or replace function internal.tenders_left(p_org_id uuid, p_sale_id uuid)
returns table (method text, gift_card_id uuid, left_minor bigint, paid_minor bigint, points bigint, points_given bigint, place integer)
language sql stable set search_path = '' as $$
  select p.method, p.gift_card_id, greatest(sum(p.amount_minor) + min(g.given), 0)::bigint, sum(p.amount_minor)::bigint,
         sum(p.points)::bigint, min(g.points)::bigint, min(p.position)::integer
    from public.payments p
    left join public.gift_cards c on c.org_id = p.org_id and c.id = p.gift_card_id
    cross join lateral (
      select coalesce(sum(x.amount_minor), 0) as given, coalesce(-sum(x.points), 0) as points
        from public.refunds r join public.payments x on x.org_id = r.org_id and x.refund_id = r.id
       where r.org_id = p_org_id and r.sale_id = p_sale_id and x.method = p.method and x.gift_card_id is not distinct from p.gift_card_id) g
   where p.org_id = p_org_id and p.sale_id = p_sale_id and p.amount_minor > 0
     and (p.method <> 'gift_card' or c.is_active)
     and (p.method not in ('store_credit', 'points') or internal.customer_of_sale(p_org_id, p_sale_id) is not null)
   group by p.method, p.gift_card_id
$$;
