-- Takes products out of their category's sums before they change it (-1), and puts them into that of the new one after (1). Under the dispatchers'
-- lock, held to the end, so that what is handed over meanwhile is summed by the category that holds then.
create or replace function internal.move_category(p_org_id uuid, p_products uuid[], p_sign integer) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if p_products = '{}' then
    return;
  end if;
  insert into internal.outbox_heads (org_id) values (p_org_id) on conflict do nothing;
  perform 1 from internal.outbox_heads h where h.org_id = p_org_id for update;
  perform internal.sum_categories(p_org_id, array(select s from internal.sums_product s where s.org_id = p_org_id and s.product_id = any (p_products)), p_sign);
end $$;
