-- The points ledger. Rows are only ever added: a correction is a row that reverses another. earned_at is when it happened,
-- posted_at when it was written down.
create table points_entry (
  id bigint not null auto_increment primary key,
  agent_id bigint not null references agent (id),
  item_id bigint not null,
  actor_id bigint references agent (id),
  reason varchar(20) not null,
  points int not null,
  cause varchar(60) not null,
  reference varchar(80) not null unique,
  reverses bigint unique references points_entry (id),
  earned_at datetime(6) not null,
  posted_at datetime(6) not null
);
create index points_entry_agent on points_entry (agent_id, earned_at);
create index points_entry_cause on points_entry (cause);
create index points_entry_item on points_entry (item_id);
