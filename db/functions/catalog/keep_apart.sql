-- A category never stands under itself, however many steps lie between. All of them are locked in order first: of two people who each make
-- one half of a loop at once only one may succeed.
create or replace function internal.keep_apart(p_org_id uuid, p_category_id uuid, p_parent_id uuid) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform 1 from public.categories c where c.org_id = p_org_id order by c.id for no key update;
  if exists (
      with recursive above as (
        select p_parent_id as id
        union -- and not «union all»: a loop from before this rule is walked once
        select c.parent_id from above a join public.categories c on c.org_id = p_org_id and c.id = a.id where c.parent_id is not null)
      select 1 from above a where a.id = p_category_id) then
    perform internal.refuse('category_loop', jsonb_build_object(
      'name', (select c.name from public.categories c where c.org_id = p_org_id and c.id = p_category_id),
      'parent', (select c.name from public.categories c where c.org_id = p_org_id and c.id = p_parent_id)));
  end if;
end $$;
