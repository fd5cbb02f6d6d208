-- What somebody said is no personal data although it looks like it; the text itself is not kept, only its digest.
create table dismissed_trace (
  id bigint not null auto_increment primary key,
  item_id bigint not null references knowledge_item (id),
  kind varchar(20) not null,
  fingerprint char(64) not null,
  dismissed_by bigint not null references agent (id),
  dismissed_at datetime(6) not null
);
create index dismissed_trace_item on dismissed_trace (item_id);
