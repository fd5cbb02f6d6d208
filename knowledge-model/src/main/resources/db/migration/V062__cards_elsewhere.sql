-- Which calling systems were given which cards, so that they can be told what becomes of them; kept for a month, and only of systems
-- that want to be told.
create table card_given (
  showing_id bigint not null references advice_showing (id),
  system_name varchar(100) not null,
  given_at datetime(6) not null,
  recalled_at datetime(6),
  primary key (showing_id, system_name)
);
create index card_given_at on card_given (given_at);

-- What a calling system is to be told of a card. The id is told with it, always the same; due_at is null once nothing is tried any more.
create table card_event (
  id varchar(36) not null primary key,
  system_name varchar(100) not null,
  kind varchar(20) not null,
  showing_id bigint not null references advice_showing (id),
  code varchar(30) not null,
  happened_at datetime(6) not null,
  state varchar(20) not null,
  attempts int not null default 0,
  due_at datetime(6),
  tried_at datetime(6),
  answer varchar(200) not null
);
create index card_event_due on card_event (due_at);
create index card_event_state on card_event (state, tried_at);
create index card_event_system on card_event (system_name, state);

-- The key by which what is told is signed.
create table event_key (
  id bigint not null primary key,
  private_key varchar(200) not null,
  public_key varchar(200) not null,
  made_at datetime(6) not null
);

-- The calling system that reported it; null when it was said in the portal.
alter table advice_feedback add column told_by varchar(100);
