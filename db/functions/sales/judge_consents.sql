-- Judges a sale's approval and signature: null when they hold (or are not needed), else the refusal's code.
create or replace function internal.judge_consents(p_org_id uuid, p_sale internal.sale_draft, p_lines internal.line_draft[]) returns text
language plpgsql volatile set search_path = '' as $$
declare
  v_has_found boolean := exists (select 1 from unnest(p_lines) l where l.sale_ix = p_sale.ix and l.found_quantity is not null);
  v_code text;
begin
  if p_sale.approval_id is not null then
    v_code := internal.judge_signature(p_org_id, p_sale.approval_id, 'approval', 'POST /api/pos/sales', p_sale.body,
      'discount_over_limit', p_sale.staff_id);
  end if;
  if v_code is null and v_has_found and p_sale.staff_id is not null then
    if p_sale.signature_id is null then
      return 'signature_required';
    end if;
    v_code := internal.judge_signature(p_org_id, p_sale.signature_id, 'signature', 'POST /api/pos/sales', p_sale.body, 'found', p_sale.staff_id);
  end if;
  return v_code;
end $$;
