create table import_run (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  name varchar(255) not null,
  state varchar(20) not null,
  total int not null,
  done int not null,
  accepted int not null,
  changed int not null,
  refused int not null,
  findings int not null,
  started_at datetime(6) not null,
  finished_at datetime(6),
  started_by bigint not null references agent (id),
  cancel_asked boolean not null,
  failure varchar(255)
);
create table import_finding (
  run_id bigint not null references import_run (id),
  position int not null,
  file varchar(255) not null,
  place varchar(255) not null,
  severity varchar(20) not null,
  code varchar(60) not null,
  detail longtext not null,
  original longtext not null,
  primary key (run_id, position)
);
create index import_finding_severity on import_finding (run_id, severity, position);
create table source_document (
  id bigint not null auto_increment primary key,
  checksum char(64) not null unique,
  name varchar(255) not null,
  media_type varchar(120) not null,
  lang varchar(10) not null,
  size_bytes bigint not null,
  text longtext not null,
  kept_at datetime(6) not null
);
