-- What a customer can afford, and how gladly the customer goes along: LOW or HIGH as a source or an agent stated it; null where
-- nobody did, then it is computed when it is read.
alter table customer add column ability varchar(4);
alter table customer add column willingness varchar(4);
alter table customer_absorbed add column ability varchar(4);
alter table customer_absorbed add column willingness varchar(4);

-- The middle of the book, by kind of customer, against which a customer's means are held. Counted anew every night.
create table grading_mark (
  kind varchar(20) not null primary key,
  income decimal(15,2),
  premium decimal(15,2),
  counted_at datetime(6) not null
);

-- What we do for customers beside insuring them.
create table service (
  id bigint not null auto_increment primary key,
  position int not null,
  name_zh varchar(80) not null,
  name_en varchar(80) not null,
  active boolean not null
);

-- Who gets which service: DUE, NOT_OFFERED, CASE_BY_CASE or STRATEGIC.
create table service_entitlement (
  service_id bigint not null references service (id),
  quadrant varchar(20) not null,
  entitlement varchar(20) not null,
  changed_by bigint references agent (id),
  changed_at datetime(6),
  primary key (service_id, quadrant)
);

-- What an agent saw after a service; the words are those of the contact. No reference to it, as both go together when a person
-- is erased, in any order.
create table service_experience (
  id bigint not null auto_increment primary key,
  customer_id bigint not null references customer (id),
  interaction_id bigint not null,
  service_id bigint not null references service (id),
  outcome varchar(20) not null,
  ability_before varchar(4),
  ability_after varchar(4) not null,
  willingness_before varchar(4),
  willingness_after varchar(4) not null
);
create index service_experience_customer on service_experience (customer_id, service_id);
create index service_experience_contact on service_experience (interaction_id);

insert into service (position, name_zh, name_en, active) values
  (1, '绿色理赔通道', 'Green claims channel', true),
  (2, '关怀提醒', 'Care reminders', true),
  (3, '代办跑腿', 'Errands', true),
  (4, '道路救援', 'Roadside help', true),
  (5, '年度保单检视', 'Annual review of policies', true),
  (6, '生日问候', 'Birthday greeting', true),
  (7, '客户活动', 'Client events', true),
  (8, '健康咨询', 'Health advice line', true);
insert into service_entitlement (service_id, quadrant, entitlement)
  select id, 'DEVELOP', case when position in (1, 3, 7, 8) then 'NOT_OFFERED' when position in (2) then 'DUE' when position in (4, 5, 6) then 'CASE_BY_CASE' end from service;
insert into service_entitlement (service_id, quadrant, entitlement)
  select id, 'MAINTAIN', case when position in (1, 3, 7) then 'CASE_BY_CASE' when position in (2, 4, 5, 6) then 'DUE' when position in (8) then 'NOT_OFFERED' end from service;
insert into service_entitlement (service_id, quadrant, entitlement)
  select id, 'CULTIVATE', case when position in (1, 5, 7, 8) then 'STRATEGIC' when position in (2, 4, 6) then 'DUE' when position in (3) then 'CASE_BY_CASE' end from service;
insert into service_entitlement (service_id, quadrant, entitlement)
  select id, 'CHERISH', case when position in (1, 2, 3, 4, 5, 6, 7, 8) then 'DUE' end from service;
