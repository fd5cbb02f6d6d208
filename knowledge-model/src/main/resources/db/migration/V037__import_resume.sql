-- How many findings had been told when the counts were stored last: an import that goes on after a crash begins behind these.
alter table import_run add column told int not null default 0;
