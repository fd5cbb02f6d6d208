-- Suspected dealing: the events that are held for a manager's decision, and every step from the find to the last word.
create table points_case (
  id bigint not null auto_increment primary key,
  revision int not null,
  state varchar(20) not null,
  found_at datetime(6) not null,
  uses int not null,
  expected double not null,
  excess double not null
);
create index points_case_state on points_case (state, found_at);
create table points_case_member (
  case_id bigint not null references points_case (id),
  agent_id bigint not null references agent (id),
  primary key (case_id, agent_id)
);
create index points_case_member_agent on points_case_member (agent_id);
create table points_case_event (
  case_id bigint not null references points_case (id),
  event_id bigint not null unique references points_event (id),
  primary key (case_id, event_id)
);
create table points_case_step (
  id bigint not null auto_increment primary key,
  case_id bigint not null references points_case (id),
  step varchar(20) not null,
  by_id bigint references agent (id),
  happened_at datetime(6) not null,
  words varchar(1000) not null
);
create index points_case_step_case on points_case_step (case_id, id);

-- What points can be turned into. stock: pieces left, null without limit; cash: what payroll pays out, null for goods.
create table reward (
  id bigint not null auto_increment primary key,
  revision int not null,
  name_zh varchar(120) not null,
  name_en varchar(120) not null,
  points int not null,
  stock int,
  cash decimal(12, 2),
  offered boolean not null,
  constraint reward_stock check (stock is null or stock >= 0)
);
create table redemption (
  id bigint not null auto_increment primary key,
  revision int not null,
  reward_id bigint not null references reward (id),
  agent_id bigint not null references agent (id),
  points int not null,
  cash decimal(12, 2),
  state varchar(20) not null,
  request_key varchar(60) not null unique,
  requested_at datetime(6) not null,
  decided_by bigint references agent (id),
  decided_at datetime(6),
  reason varchar(500)
);
create index redemption_agent on redemption (agent_id, requested_at);
create index redemption_state on redemption (state, requested_at);

create table credit_level (
  points int not null primary key,
  name_zh varchar(60) not null,
  name_en varchar(60) not null
);
insert into credit_level (points, name_zh, name_en) values
  (0, '新声', 'New voice'), (50, '熟手', 'Practised'), (200, '行家', 'Expert'), (600, '名师', 'Mentor'), (1500, '宗师', 'Master');

-- Who would rather not appear in standings.
create table standings_absence (
  agent_id bigint not null primary key references agent (id),
  since datetime(6) not null
);

-- A manager's word to those who never contributed; once a month each.
create table nudge (
  id bigint not null auto_increment primary key,
  agent_id bigint not null references agent (id),
  by_id bigint not null references agent (id),
  period char(7) not null,
  words varchar(300) not null,
  nudged_at datetime(6) not null,
  unique (agent_id, period)
);
