-- Entries get their ids in blocks, like customers: H2 writes a counter to disk for every row that an identity column numbers,
-- and the outbox has a row for every customer that an import changes.
create table outbox_numbered (
  id bigint not null primary key,
  topic varchar(60) not null,
  subject varchar(120) not null,
  created_at datetime(6) not null,
  attempts int not null default 0,
  due_at datetime(6) not null
);
insert into outbox_numbered (id, topic, subject, created_at, attempts, due_at)
  select id, topic, subject, created_at, attempts, due_at from outbox;
insert into id_block (name, used_up_to) select 'outbox', coalesce(max(id), 0) from outbox;
drop table outbox;
alter table outbox_numbered rename to outbox;
create index outbox_due on outbox (due_at, id);
