-- Anybody asks: who may read a question, who answers in words, what was accepted, and how far it was carried.
alter table question add column reach varchar(20) not null default 'ASKED';
-- The asker's branch when it was asked: whose circle reads it, and whose budget a bounty comes from.
alter table question add column branch_id bigint;
update question set branch_id = (select a.branch_id from agent a where a.id = question.asked_by);
alter table question add column accepted_answer bigint;
alter table question add column accepted_by bigint;
-- How often it was carried to others for want of an answer, and when it is looked at next; null when it is not.
alter table question add column escalation int not null default 0;
alter table question add column look_at datetime(6);
alter table question add column bounty int not null default 0;
alter table question add column bounty_by bigint;
alter table question add column bounty_at datetime(6);
create index question_look on question (look_at);
create index question_bounty on question (branch_id, bounty_at);
create index question_asker on question (asked_by, asked_at);

create table question_concept (
  question_id bigint not null references question (id),
  concept_id bigint not null,
  primary key (question_id, concept_id)
);
create index question_concept_concept on question_concept (concept_id);

create table question_answer (
  id bigint not null auto_increment primary key,
  question_id bigint not null references question (id),
  author_id bigint not null references agent (id),
  revision int not null,
  text varchar(4000) not null,
  -- What says it in full: the item that was pointed to, or that the answer became.
  item_id bigint references knowledge_item (id),
  written_at datetime(6) not null,
  edited_at datetime(6),
  withdrawn_at datetime(6),
  unique (question_id, author_id)
);
create index question_answer_item on question_answer (item_id);

-- What an answer said before it was changed.
create table question_answer_before (
  id bigint not null auto_increment primary key,
  answer_id bigint not null references question_answer (id),
  text varchar(4000) not null,
  until_at datetime(6) not null
);
create index question_answer_before_answer on question_answer_before (answer_id);

create table question_vote (
  answer_id bigint not null references question_answer (id),
  agent_id bigint not null references agent (id),
  points int not null,
  voted_at datetime(6) not null,
  primary key (answer_id, agent_id)
);

-- When somebody last looked at a question: what came later is new to them.
create table question_seen (
  question_id bigint not null references question (id),
  agent_id bigint not null references agent (id),
  seen_at datetime(6) not null,
  primary key (question_id, agent_id)
);
