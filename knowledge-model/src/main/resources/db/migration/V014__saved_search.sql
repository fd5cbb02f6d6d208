create table saved_search (
  id bigint not null auto_increment primary key,
  owner_id bigint not null references agent (id),
  name varchar(120) not null,
  query_json longtext not null,
  -- Items written or confirmed from here on are news for it.
  since datetime(6) not null,
  seen_at datetime(6) not null,
  changed_at datetime(6) not null,
  deleted_at datetime(6)
);
create index saved_search_owner on saved_search (owner_id);
create index saved_search_changed on saved_search (changed_at);

create table search_alert (
  search_id bigint not null references saved_search (id),
  item_id bigint not null references knowledge_item (id),
  matched_at datetime(6) not null,
  seen_at datetime(6),
  primary key (search_id, item_id)
);
create index search_alert_item on search_alert (item_id);
