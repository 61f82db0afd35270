-- An integration sees the stock of its channel's places and no board of the whole shop: the board becomes an act of its own, for people.
-- Undo: delete from internal.permissions where act = 'watch_stock'.

insert into internal.permissions (role, act, how)
  select p.role, 'watch_stock', p.how from internal.permissions p where p.act = 'read_stock' and p.role <> 'integration';
