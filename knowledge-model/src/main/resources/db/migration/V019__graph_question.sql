-- Questions to the graph that somebody saved for others to ask.
create table graph_question (
  id bigint not null auto_increment primary key,
  name varchar(120) not null,
  sparql longtext not null,
  saved_by bigint not null references agent (id),
  saved_at datetime(6) not null,
  deleted_at datetime(6)
);
