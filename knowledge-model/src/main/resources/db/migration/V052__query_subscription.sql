-- Who wants to hear of customers that newly meet a saved query. known is how many met it when the subscriber last looked, where
-- there are too many to keep each; null where query_seen holds each.
create table query_subscription (
  id bigint not null auto_increment primary key,
  query_id bigint not null references saved_query (id),
  agent_id bigint not null references agent (id),
  counted boolean not null,
  members bigint not null,
  known bigint,
  fresh bigint not null,
  told_at datetime(6),
  due_at datetime(6) not null,
  constraint query_subscription_once unique (query_id, agent_id)
);
create index query_subscription_agent on query_subscription (agent_id, fresh);
create index query_subscription_due on query_subscription (due_at);

-- Who met the query at the last count; fresh until the subscriber has looked.
create table query_seen (
  subscription_id bigint not null references query_subscription (id),
  customer_id bigint not null references customer (id),
  fresh boolean not null,
  primary key (subscription_id, customer_id)
);
create index query_seen_customer on query_seen (customer_id);
