-- Fields of a policy that no source states, filled by the constant of a mapping; their names, separated by commas.
alter table policy add column filled varchar(200);
