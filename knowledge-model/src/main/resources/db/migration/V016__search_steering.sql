-- What the office says about items for certain questions, one row a change. The newest row of a rule says how it stands; undo adds
-- a row, nothing is altered or removed.
create table search_steering (
  id bigint not null auto_increment primary key,
  -- The first change of the rule that this one changes; empty on the first.
  rule_id bigint references search_steering (id),
  made_at datetime(6) not null,
  made_by bigint not null,
  reason varchar(300) not null,
  asked varchar(200) not null,
  matching varchar(10) not null,
  item_id bigint not null references knowledge_item (id),
  effect varchar(10) not null,
  in_force boolean not null
);
create index search_steering_item on search_steering (item_id);
