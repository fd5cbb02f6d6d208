-- How much an agent wants to read on a card: SHORT or FULL; none chose, the product decides.
create table advice_detail (
  agent_id bigint not null primary key references agent (id),
  detail varchar(10) not null,
  chosen_at datetime(6) not null
);

-- Two items that say the opposite, as a reviewer found; first_id is the smaller. `withdrawn` is 0 while it stands and the row's own
-- id once it is taken back, so a pair stands at most once and may be marked again.
create table item_contradiction (
  id bigint not null auto_increment primary key,
  first_id bigint not null references knowledge_item (id),
  second_id bigint not null references knowledge_item (id),
  words varchar(500) not null,
  marked_by bigint not null references agent (id),
  marked_at datetime(6) not null,
  withdrawn bigint not null,
  withdrawn_by bigint references agent (id),
  withdrawn_at datetime(6),
  constraint item_contradiction_once unique (first_id, second_id, withdrawn)
);
create index item_contradiction_second on item_contradiction (second_id, withdrawn);
create index item_contradiction_stands on item_contradiction (withdrawn, marked_at);
