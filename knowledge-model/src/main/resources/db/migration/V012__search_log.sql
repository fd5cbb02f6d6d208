-- What was searched for and what came of it, in the terms of User Behaviour Insights (queries and events).
-- Who asked is a pseudonym made with a secret that is replaced, and the old one deleted, every few months.
create table search_query (
  id bigint not null auto_increment primary key,
  query_id char(32) not null unique,
  client_id char(32) not null,
  channel varchar(10) not null,
  asked_at datetime(6) not null,
  -- Empty where the words may name a customer.
  user_query varchar(500) not null,
  -- The same words in one spelling; rows that share it count as one question.
  text_key varchar(190) not null,
  withheld int not null,
  lang varchar(10) not null,
  query_attributes varchar(1000) not null,
  total bigint not null,
  took_ms double not null,
  -- Items shown, in their order; those of further pages are added.
  hit_ids longtext not null,
  -- 1 or 0: nothing was found; an item was opened. Kept here so that lists need no second table.
  found_nothing int not null,
  clicked int not null,
  -- Place of the first item that was opened, from 1.
  clicked_at int
);
create index search_query_asked on search_query (asked_at, withheld);
create index search_query_text on search_query (text_key, asked_at);

create table search_event (
  id bigint not null auto_increment primary key,
  query_id char(32) not null,
  client_id char(32) not null,
  action_name varchar(20) not null,
  item_id bigint not null,
  position_ordinal int not null,
  seconds int not null,
  happened_at datetime(6) not null,
  unique (query_id, action_name, item_id)
);
create index search_event_happened on search_event (happened_at);

create table search_secret (
  id bigint not null auto_increment primary key,
  made_at datetime(6) not null,
  secret char(64) not null
);
