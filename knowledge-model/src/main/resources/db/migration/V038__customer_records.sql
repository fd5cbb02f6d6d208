-- What else sources tell of a customer: quotes, complaints, answers to surveys, events in life. And what a household is called.
insert into id_block (name, used_up_to) values ('customer_record', 0);

alter table household add column name varchar(200);
alter table household add column address varchar(300);

create table quote (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin unique,
  customer_id bigint not null references customer (id),
  agent_id bigint references agent (id),
  line varchar(20) not null,
  product varchar(200),
  premium decimal(15,2),
  currency varchar(3) not null,
  quoted_on date not null,
  valid_until date,
  status varchar(20) not null,
  -- Why it was declined, as a code.
  reason varchar(20),
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);
create index quote_of_customer on quote (customer_id, quoted_on);
create index quote_status on quote (status, valid_until);

create table complaint (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin unique,
  customer_id bigint not null references customer (id),
  agent_id bigint references agent (id),
  policy_id bigint references policy (id),
  received_on date not null,
  touchpoint varchar(20) not null,
  reason varchar(20) not null,
  body varchar(4000) not null,
  status varchar(20) not null,
  resolved_on date,
  -- The know-how that was made from it.
  item_id bigint,
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);
create index complaint_of_customer on complaint (customer_id, received_on);
create index complaint_received on complaint (received_on);

create table survey_answer (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin unique,
  customer_id bigint not null references customer (id),
  agent_id bigint references agent (id),
  answered_on date not null,
  touchpoint varchar(20) not null,
  -- How likely the customer is to recommend us, 0 to 10; and satisfaction, 1 to 5.
  nps int,
  score int,
  reason varchar(20),
  body varchar(4000),
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);
create index survey_answer_of_customer on survey_answer (customer_id, answered_on);
create index survey_answer_day on survey_answer (answered_on);

create table life_event (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin unique,
  customer_id bigint not null references customer (id),
  agent_id bigint references agent (id),
  kind varchar(20) not null,
  happened_on date not null,
  note varchar(2000),
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);
create index life_event_of_customer on life_event (customer_id, happened_on);
