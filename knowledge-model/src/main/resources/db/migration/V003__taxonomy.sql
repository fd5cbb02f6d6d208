create table concept_scheme (
  code varchar(60) not null primary key,
  zh varchar(120) not null,
  en varchar(120) not null
);
create table concept (
  id bigint not null auto_increment primary key,
  iri varchar(190) character set utf8mb4 collate utf8mb4_bin not null unique,
  scheme varchar(60) not null,
  zh varchar(120) not null,
  en varchar(120) not null,
  alt_zh longtext not null,
  alt_en longtext not null,
  definition_zh varchar(1000) not null,
  definition_en varchar(1000) not null,
  broader_iri varchar(190),
  related_iris longtext not null,
  notation varchar(60),
  retired boolean not null
);
-- One row: which vocabulary is in use.
create table vocabulary_state (
  id int not null primary key,
  version int not null,
  changed_at datetime(6) not null
);
