-- What colleagues looked for in vain and the office asks those who may know.
create table question (
  id bigint not null auto_increment primary key,
  wording varchar(200) not null,
  -- The wording in one spelling while the question is open, else null: nothing is asked twice at a time.
  open_key varchar(190) unique,
  -- The search that it began with, spelt as the search log spells it.
  search_key varchar(190) not null,
  lang varchar(10) not null,
  note varchar(1000),
  asked_by bigint not null references agent (id),
  asked_at datetime(6) not null,
  -- How often, and by how many people, it was searched for without an answer before it was asked.
  searches bigint not null,
  searchers bigint not null,
  due_on date not null,
  state varchar(20) not null,
  item_id bigint references knowledge_item (id),
  closed_at datetime(6)
);
create index question_search on question (search_key);
create index question_state on question (state, asked_at);

create table question_recipient (
  id bigint not null auto_increment primary key,
  question_id bigint not null references question (id),
  agent_id bigint not null references agent (id),
  state varchar(20) not null,
  reason varchar(500),
  -- What this person has begun to write for it.
  item_id bigint references knowledge_item (id),
  unique (question_id, agent_id)
);
create index question_recipient_agent on question_recipient (agent_id, state);
create index question_recipient_item on question_recipient (item_id);
