-- What use taught search about questions, one row a lesson. The newest row of a language that is in use counts.
create table search_lesson (
  id bigint not null auto_increment primary key,
  lang varchar(10) not null,
  learnt_at datetime(6) not null,
  questions int not null,
  judged int not null,
  ndcg_before double not null,
  ndcg_after double not null,
  ndcg_stderr double not null,
  -- Whether questions are placed by it; a lesson that did not help is kept as a record and never used.
  in_use boolean not null,
  adapter longblob not null
);
create index search_lesson_lang on search_lesson (lang, id);
