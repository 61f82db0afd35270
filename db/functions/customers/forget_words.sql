-- Takes away what was written about these customers outside their own rows: notes and reasons on their sales, lines, refunds, carts,
-- cases and signed bodies, and on their orders. Nothing counted or signed changes: no hash covers these words.
create or replace function internal.forget_words(p_org_id uuid, p_customer_ids uuid[]) returns void
language plpgsql volatile set search_path = '' as $$
declare
  v_sales uuid[] := array(select s.id from public.sales s where s.org_id = p_org_id and s.customer_id = any (p_customer_ids));
  v_refunds uuid[] := array(select r.id from public.refunds r where r.org_id = p_org_id and r.sale_id = any (v_sales));
begin
  update public.sales s set note = null, discount_reason = case when s.discount_reason is not null then 'erased' end
   where s.org_id = p_org_id and s.id = any (v_sales) and (s.note is not null or s.discount_reason is not null);
  update public.sale_lines l set note = null, discount_reason = case when l.discount_reason is not null then 'erased' end
   where l.org_id = p_org_id and l.sale_id = any (v_sales) and (l.note is not null or l.discount_reason is not null);
  update public.refunds r set reason = 'erased' where r.org_id = p_org_id and r.id = any (v_refunds) and r.reason is not null;
  update public.parked_carts k set note = null, lines = internal.without_words(k.lines), discount = internal.without_words(k.discount)
   where k.org_id = p_org_id and (k.customer_id = any (p_customer_ids)
     or k.id in (select s.parked_cart_id from public.sales s where s.org_id = p_org_id and s.id = any (v_sales)));
  update public.signatures g set body = internal.without_words(g.body)
   where g.org_id = p_org_id and g.body::text like any (
     select '%' || x || '%' from unnest(array(select unnest(p_customer_ids)::text)) x)
      or g.org_id = p_org_id and g.id in (
     select s.approval_id from public.sales s where s.org_id = p_org_id and s.id = any (v_sales)
     union select r.approval_id from public.refunds r where r.org_id = p_org_id and r.id = any (v_refunds));
  update public.cases c set facts = internal.without_words(c.facts), settlement = internal.without_words(c.settlement)
   where c.org_id = p_org_id and c.subject in (
     select 'sale:' || x from unnest(v_sales) x
     union select 'sale_line:' || l.id from public.sale_lines l where l.org_id = p_org_id and l.sale_id = any (v_sales));
  update public.idempotency i set answer = jsonb_set(i.answer, '{order,reason}', '"erased"')
    from public.orders o
   where o.org_id = p_org_id and o.customer_id = any (p_customer_ids) and o.closed_why is not null
     and i.org_id = p_org_id and i.created_at >= o.created_at and i.answer #>> '{order,id}' = o.id::text and i.answer #> '{order,reason}' is not null;
  update public.order_events e set facts = internal.without_words(e.facts)
   where e.org_id = p_org_id and e.order_id in (
     select o.id from public.orders o where o.org_id = p_org_id and o.customer_id = any (p_customer_ids));
  update public.orders o set closed_why = 'erased'
   where o.org_id = p_org_id and o.customer_id = any (p_customer_ids) and o.closed_why is not null;
  update public.cases c set facts = internal.without_words(c.facts), settlement = internal.without_words(c.settlement)
   where c.org_id = p_org_id and c.subject in (
     select 'order:' || o.id from public.orders o where o.org_id = p_org_id and o.customer_id = any (p_customer_ids));
  update public.outbox o set payload = internal.without_words(o.payload)
   where o.org_id = p_org_id and o.subject in (select 'sale:' || x from unnest(v_sales) x union select 'customer:' || x from unnest(p_customer_ids) x
     union select 'order:' || r.id from public.orders r where r.org_id = p_org_id and r.customer_id = any (p_customer_ids));
end $$;
