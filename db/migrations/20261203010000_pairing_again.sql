-- A pairing whose answer was lost is asked again under its key and is the same pairing: the code remembers which browser it made, and for which key.
-- Undo: alter table internal.pairing_codes drop column used_key, drop column device_id.

alter table internal.pairing_codes add column used_key uuid;
alter table internal.pairing_codes add column device_id uuid;
alter table internal.pairing_codes add constraint pairing_codes_device_id_fkey foreign key (device_id) references internal.devices (id);
