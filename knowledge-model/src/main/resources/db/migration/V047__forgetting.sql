-- When index and graph had forgotten an erased person too; null until then, so that a server that stops in between goes on.
alter table erasure add column forgotten_at datetime(6);
update erasure set forgotten_at = erased_at;
