create table knowledge_item (
  id bigint not null auto_increment primary key,
  revision int not null,
  kind varchar(20) not null,
  lang varchar(10) not null,
  -- Compared to the letter: elsewhere "q1" and "Q1" are two ids.
  origin varchar(60) character set utf8mb4 collate utf8mb4_bin,
  external_id varchar(190) character set utf8mb4 collate utf8mb4_bin,
  import_fingerprint char(64),
  source_document_id bigint,
  author_id bigint not null references agent (id),
  confidence varchar(20) not null,
  archived_from varchar(20),
  audience varchar(20) not null,
  customer_id bigint,
  live_version int,
  pending_version int,
  last_version int not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  submitted_at datetime(6),
  adopted_at datetime(6),
  discarded_at datetime(6),
  unique (origin, external_id)
);
create index knowledge_item_author on knowledge_item (author_id, origin);
create index knowledge_item_customer on knowledge_item (customer_id);

create table knowledge_version (
  item_id bigint not null references knowledge_item (id),
  version_number int not null,
  revision int not null,
  title varchar(200) not null,
  sections longtext not null,
  links longtext not null,
  fingerprint char(64) not null,
  state varchar(20) not null,
  editor_id bigint not null references agent (id),
  created_at datetime(6) not null,
  saved_at datetime(6) not null,
  submitted_at datetime(6),
  decided_at datetime(6),
  decided_by bigint references agent (id),
  reason varchar(2000),
  code varchar(20),
  primary key (item_id, version_number)
);
create index knowledge_version_queue on knowledge_version (state, submitted_at);
create index knowledge_version_twin on knowledge_version (editor_id, fingerprint);

-- What the live or submitted wording is tied to; concepts, segments and customers belong to other features.
create table knowledge_concept (
  item_id bigint not null references knowledge_item (id),
  concept_id bigint not null,
  primary key (item_id, concept_id)
);
create index knowledge_concept_concept on knowledge_concept (concept_id);
create table knowledge_segment (
  item_id bigint not null references knowledge_item (id),
  segment_id bigint not null,
  primary key (item_id, segment_id)
);
create index knowledge_segment_segment on knowledge_segment (segment_id);

create table knowledge_event (
  id bigint not null auto_increment primary key,
  item_id bigint not null references knowledge_item (id),
  version_number int not null,
  event varchar(20) not null,
  by_id bigint not null references agent (id),
  happened_at datetime(6) not null,
  reason varchar(2000),
  code varchar(20)
);
create index knowledge_event_item on knowledge_event (item_id, id);
