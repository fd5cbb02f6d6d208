-- Whom and what somebody wants to hear of: a person or a concept with what is narrower.
create table follow (
  agent_id bigint not null references agent (id),
  kind varchar(20) not null,
  target_id bigint not null,
  since datetime(6) not null,
  primary key (agent_id, kind, target_id)
);
create index follow_target on follow (kind, target_id);

-- Word of an item's new wording to somebody who follows; due_at is when it is handed over, later for those who want a digest.
create table notice (
  id bigint not null auto_increment primary key,
  agent_id bigint not null references agent (id),
  item_id bigint not null references knowledge_item (id),
  version_number int not null,
  kind varchar(20) not null,
  target_id bigint not null,
  changed boolean not null,
  noticed_at datetime(6) not null,
  due_at datetime(6) not null,
  seen_at datetime(6),
  constraint notice_once unique (agent_id, item_id, version_number)
);
create index notice_inbox on notice (agent_id, due_at);
create index notice_unread on notice (agent_id, seen_at, due_at);

-- Those who want one digest a day; everybody else hears at once.
create table notice_digest (
  agent_id bigint not null primary key references agent (id)
);
