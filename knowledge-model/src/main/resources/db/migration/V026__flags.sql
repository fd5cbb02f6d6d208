-- What colleagues say of an item, and the task that its owner has from it.
create table item_task (
  id bigint not null auto_increment primary key,
  item_id bigint not null references knowledge_item (id),
  -- The item while the task is open, else null: an item has one open task at a time.
  open_item bigint unique,
  state varchar(20) not null,
  opened_at datetime(6) not null,
  due_at datetime(6) not null,
  closed_at datetime(6),
  closed_by bigint references agent (id),
  reason varchar(500)
);
create index item_task_item on item_task (item_id);
create index item_task_state on item_task (state, due_at);

create table item_flag (
  id bigint not null auto_increment primary key,
  item_id bigint not null references knowledge_item (id),
  -- None for what is no complaint.
  task_id bigint references item_task (id),
  agent_id bigint not null references agent (id),
  kind varchar(20) not null,
  code varchar(20),
  words varchar(500),
  flagged_at datetime(6) not null,
  withdrawn_at datetime(6),
  -- When the flagger took note of what became of it.
  noted_at datetime(6),
  -- The feedback beside a customer that it came from.
  feedback_id bigint unique
);
create index item_flag_agent on item_flag (agent_id, item_id);
create index item_flag_task on item_flag (task_id);
create index item_flag_item on item_flag (item_id, kind);
