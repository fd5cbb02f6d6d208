-- The synonyms that search widens queries by, whole, one row a change. The newest row counts; undo adds a row, nothing is removed.
create table search_synonyms (
  id bigint not null auto_increment primary key,
  made_at datetime(6) not null,
  made_by bigint not null,
  reason varchar(300) not null,
  body longtext not null
);
