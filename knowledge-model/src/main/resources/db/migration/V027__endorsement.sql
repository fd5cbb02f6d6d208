-- What managers say of somebody in public. concept_id 0 means the person as a whole; `withdrawn` is 0 while it stands and the
-- row's own id once it is taken back, so a manager says one thing of a person and concept at a time.
create table endorsement (
  id bigint not null auto_increment primary key,
  agent_id bigint not null references agent (id),
  concept_id bigint not null,
  manager_id bigint not null references agent (id),
  words varchar(300) not null,
  given_at datetime(6) not null,
  withdrawn bigint not null,
  withdrawn_at datetime(6),
  constraint endorsement_once unique (agent_id, concept_id, manager_id, withdrawn)
);
create index endorsement_agent on endorsement (agent_id, withdrawn, given_at);
