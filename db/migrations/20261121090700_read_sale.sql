-- Who may look a sale up again: everyone who sells, and the auditor.
-- Undo: delete from internal.permissions where act = 'read_sale'.

insert into internal.permissions (role, act, how)
select r, 'read_sale', 'own' from unnest(array['cashier', 'supervisor', 'manager', 'owner', 'auditor']) r;
