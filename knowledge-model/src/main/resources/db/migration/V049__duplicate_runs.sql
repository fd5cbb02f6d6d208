-- Work on duplicates stands in line: looks that people and imports ask for, and the merging of all certain pairs.
alter table duplicate_search rename to duplicate_run;
alter table duplicate_run add column kind varchar(20) not null default 'LOOK';
alter table duplicate_run add column began_at datetime(6);
update duplicate_run set began_at = asked_at;
-- Of merging: how many pairs there were, and how many of them were merged.
alter table duplicate_run add column pairs int not null default 0;
alter table duplicate_run add column merged int not null default 0;

-- Which look followed which import of customers.
create table duplicate_run_import (
  import_run bigint not null primary key references import_run (id),
  run_id bigint not null references duplicate_run (id)
);

-- Which merges were made together.
alter table customer_merge add column run_id bigint;
create index customer_merge_run on customer_merge (run_id);
