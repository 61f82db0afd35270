-- How often an API key may knock: a bound that no honest integration meets, told with every answer.
-- Undo: alter table internal.api_keys drop column per_minute.

alter table internal.api_keys add column per_minute integer not null default 30000;
