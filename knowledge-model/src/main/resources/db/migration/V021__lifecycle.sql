-- Who answers for an item today, by which rules it changes, and when somebody last stood by it.
alter table knowledge_item add column owner_id bigint not null default 0;
update knowledge_item set owner_id = author_id;
alter table knowledge_item add constraint knowledge_item_owner_exists foreign key (owner_id) references agent (id);
alter table knowledge_item add column governance varchar(20) not null default 'OPEN';
alter table knowledge_item add column verify_days int not null default 365;
alter table knowledge_item add column verified_at datetime(6);
alter table knowledge_item add column verified_by bigint;
alter table knowledge_item add column verify_due_at datetime(6);
alter table knowledge_item add column merged_into bigint;
update knowledge_item set
  verified_at = (select coalesce(v.decided_at, v.submitted_at, v.saved_at) from knowledge_version v
    where v.item_id = knowledge_item.id and v.version_number = knowledge_item.live_version),
  verified_by = (select v.decided_by from knowledge_version v
    where v.item_id = knowledge_item.id and v.version_number = knowledge_item.live_version)
  where confidence = 'VALIDATED' or archived_from = 'VALIDATED';
update knowledge_item set verify_due_at = timestampadd(DAY, verify_days, verified_at) where verified_at is not null;
create index knowledge_item_owner on knowledge_item (owner_id, verify_due_at);
create index knowledge_item_due on knowledge_item (verify_due_at);

-- Why a wording was written, who was the first of the two that a controlled item takes, since when it waits for a reviewer
-- (null: it does not), and whether a live one was drawn to be looked at afterwards.
alter table knowledge_version add column change_note varchar(500);
alter table knowledge_version add column first_approver bigint;
alter table knowledge_version add column first_approved_at datetime(6);
alter table knowledge_version add column sample varchar(10);
alter table knowledge_version add column waiting_since datetime(6);
update knowledge_version set waiting_since = submitted_at where state = 'IN_REVIEW';
-- Holds all that counting asks for, so that no text is read to count.
create index knowledge_version_waiting on knowledge_version (waiting_since, item_id, editor_id, first_approver);

-- How far the company trusts what somebody hands in; every change is kept.
alter table agent add column licence varchar(20) not null default 'CANDIDATE';
create table licence_change (
  id bigint not null auto_increment primary key,
  agent_id bigint not null references agent (id),
  licence varchar(20) not null,
  reason varchar(500) not null,
  granted_by bigint not null references agent (id),
  granted_at datetime(6) not null
);
create index licence_change_agent on licence_change (agent_id, id);

-- What a reviewer knows about; narrower concepts come along.
create table review_topic (
  agent_id bigint not null references agent (id),
  concept_id bigint not null,
  primary key (agent_id, concept_id)
);

-- How many in a hundred of what goes live by licence are looked at afterwards.
create table sampling_plan (
  licence varchar(20) not null,
  kind varchar(20) not null,
  percent int not null,
  primary key (licence, kind)
);
insert into sampling_plan (licence, kind, percent) values
  ('CONTRIBUTOR', 'INSIGHT', 25), ('CONTRIBUTOR', 'EXPERIENCE', 25), ('CONTRIBUTOR', 'FAQ', 25),
  ('PUBLISHER', 'INSIGHT', 10), ('PUBLISHER', 'EXPERIENCE', 10), ('PUBLISHER', 'FAQ', 10),
  ('COACH', 'INSIGHT', 5), ('COACH', 'EXPERIENCE', 5), ('COACH', 'FAQ', 5);

-- The content standard: what a good item of a kind is, as questions to be answered with yes or no.
create table review_criterion (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  position int not null,
  words_zh varchar(200) not null,
  words_en varchar(200) not null,
  active boolean not null default true
);
create index review_criterion_kind on review_criterion (kind, position);
insert into review_criterion (kind, position, words_zh, words_en) values
  ('INSIGHT', 1, '标题一眼看懂说的是什么', 'The title says what it is about'),
  ('INSIGHT', 2, '看得出是哪类客户', 'It is clear which customers are meant'),
  ('INSIGHT', 3, '有亲眼所见或数据为证', 'It rests on something seen or counted'),
  ('INSIGHT', 4, '写明了对同事有什么用', 'It says what colleagues can do with it'),
  ('INSIGHT', 5, '概念标得准', 'The concepts fit'),
  ('EXPERIENCE', 1, '标题一眼看懂说的是什么', 'The title says what it is about'),
  ('EXPERIENCE', 2, '情形写得具体，别人认得出来', 'Others would recognise the situation'),
  ('EXPERIENCE', 3, '做法照着就能做', 'It can be done as it is told'),
  ('EXPERIENCE', 4, '结果和适用范围写清楚了', 'Outcome and limits are told'),
  ('EXPERIENCE', 5, '概念标得准', 'The concepts fit'),
  ('FAQ', 1, '问题是客户会问的话', 'It asks as customers ask'),
  ('FAQ', 2, '答案先给结论', 'The answer comes first'),
  ('FAQ', 3, '说得对，有出处', 'It is right and names its source'),
  ('FAQ', 4, '概念标得准', 'The concepts fit'),
  ('REFERENCE', 1, '出处和有效期清楚', 'Source and validity are stated'),
  ('REFERENCE', 2, '概念标得准', 'The concepts fit');
create table review_check (
  item_id bigint not null references knowledge_item (id),
  version_number int not null,
  criterion_id bigint not null references review_criterion (id),
  met boolean not null,
  checked_by bigint not null references agent (id),
  checked_at datetime(6) not null,
  primary key (item_id, version_number, criterion_id)
);
