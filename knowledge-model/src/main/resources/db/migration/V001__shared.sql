-- Word of changes for the projections; deleted once applied.
create table outbox (
  id bigint not null auto_increment primary key,
  topic varchar(60) not null,
  subject varchar(120) not null,
  created_at datetime(6) not null,
  attempts int not null default 0,
  due_at datetime(6) not null
);
create index outbox_due on outbox (due_at, id);
