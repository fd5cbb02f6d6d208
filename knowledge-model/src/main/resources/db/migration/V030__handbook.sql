-- A handbook is a selection with a title; an edition is what it held on a day, item by item and version by version. The
-- printed files are made from these rows and can be made again.
create table handbook (
  id bigint not null auto_increment primary key,
  title varchar(120) not null,
  lang varchar(10) not null,
  branch_id bigint references branch (id),
  selection longtext not null,
  created_by bigint not null references agent (id),
  created_at datetime(6) not null,
  last_edition int not null
);

create table handbook_edition (
  id bigint not null auto_increment primary key,
  handbook_id bigint not null references handbook (id),
  edition_number int not null,
  state varchar(20) not null,
  asked_by bigint not null references agent (id),
  asked_at datetime(6) not null,
  fixed_at datetime(6),
  finished_at datetime(6),
  total int not null,
  done int not null,
  cancel_asked boolean not null,
  failure varchar(255),
  pages int not null,
  unique (handbook_id, edition_number)
);
create index handbook_edition_state on handbook_edition (state);

create table handbook_entry (
  edition_id bigint not null references handbook_edition (id),
  place int not null,
  item_id bigint not null references knowledge_item (id),
  version_number int not null,
  validated boolean not null,
  chapter_concept bigint,
  chapter_kind varchar(20),
  primary key (edition_id, place)
);
create index handbook_entry_item on handbook_entry (edition_id, item_id);
