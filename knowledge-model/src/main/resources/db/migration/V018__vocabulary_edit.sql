-- The vocabulary is tended here as well as by the file that comes with Fieldlore: a concept that somebody edited no longer
-- follows the file. A retired one says what replaces it.
alter table concept add column close_iris longtext;
alter table concept add column broad_iris longtext;
alter table concept add column sources longtext;
alter table concept add column replaced_by longtext;
alter table concept add column edited boolean not null default false;
update concept set close_iris = '[]', broad_iris = '[]', sources = '[]', replaced_by = '[]';

-- One row a change, never altered: what each concept was before and is after it, as JSON. Taking a change back adds a row.
create table vocabulary_change (
  id bigint not null auto_increment primary key,
  version int not null,
  kind varchar(20) not null,
  subject varchar(190) not null,
  reason varchar(300) not null,
  made_by bigint references agent (id),
  made_at datetime(6) not null,
  states longtext not null
);
create index vocabulary_change_version on vocabulary_change (version);

-- What people want of the vocabulary, and what was decided.
create table concept_request (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  concept_id bigint,
  words varchar(120) not null,
  why varchar(1000) not null,
  lang varchar(2) not null,
  asked_by bigint not null references agent (id),
  asked_at datetime(6) not null,
  state varchar(20) not null,
  decided_by bigint references agent (id),
  decided_at datetime(6),
  answer varchar(1000)
);
create index concept_request_state on concept_request (state, id);
create index concept_request_asker on concept_request (asked_by, id);
