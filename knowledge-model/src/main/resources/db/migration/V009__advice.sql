-- What was shown beside a customer, to whom, and why it ranked where it did. Ids only: no personal data.
create table advice_showing (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  item_id bigint not null,
  viewer_id bigint not null references agent (id),
  shown_on date not null,
  shown_at datetime(6) not null,
  position int not null,
  fit double not null,
  trust double not null,
  parts longtext not null,
  constraint advice_showing_once unique (customer_id, viewer_id, item_id, shown_on)
);
create index advice_showing_item on advice_showing (item_id);

-- What the agent said about it. `withdrawn` is 0 while it stands and the row's own id once it is undone,
-- so one kind stands at most once beside a showing and may be given again after an undo.
create table advice_feedback (
  id bigint not null auto_increment primary key,
  showing_id bigint not null references advice_showing (id),
  customer_id bigint not null,
  item_id bigint not null,
  agent_id bigint not null references agent (id),
  kind varchar(20) not null,
  reason varchar(500) not null,
  given_at datetime(6) not null,
  withdrawn bigint not null,
  withdrawn_at datetime(6),
  constraint advice_feedback_once unique (showing_id, kind, withdrawn)
);
create index advice_feedback_item on advice_feedback (item_id, kind, withdrawn);
create index advice_feedback_customer on advice_feedback (customer_id, item_id);
create index advice_feedback_agent on advice_feedback (agent_id, given_at);
