-- Where post arrives.
alter table customer add column address varchar(200);
alter table customer_absorbed add column address varchar(200);

-- Facts that no source stated: a rule of a mapping filled them. A row counts as long as the customer still has that value, and goes
-- when somebody states the fact; so a merge moves nothing here, and its undoing finds all as it was.
create table filled_fact (
  customer_id bigint not null,
  fact varchar(40) not null,
  fact_value varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  fill_rule varchar(20) not null,
  source_run bigint,
  filled_at datetime(6) not null,
  primary key (customer_id, fact, fact_value)
);
