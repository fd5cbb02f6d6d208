-- The customer archive, laid out for 1 M customers with 3 M policies.
--
-- Bulk tables take their ids from blocks of 500, so that an import inserts in batches; an auto_increment would have to be
-- read back row by row.
create table id_block (
  name varchar(40) not null primary key,
  used_up_to bigint not null
);
insert into id_block (name, used_up_to) values
  ('household', 0), ('customer', 0), ('policy', 0), ('claim', 0), ('interaction', 0);

-- External ids tell upper from lower case on every database, as the systems they come from do.
create table household (
  id bigint not null primary key,
  external_key varchar(80) character set utf8mb4 collate utf8mb4_bin not null unique,
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);

-- premium_in_force, policies_in_force, next_renewal and last_contact are kept by whoever writes policies and interactions
-- (set-wise, one statement a batch): lists sort and segments filter by them without touching 3 M policies.
create table customer (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin not null unique,
  kind varchar(20) not null,
  name varchar(200) not null,
  name_key varchar(200) not null,
  gender varchar(1),
  birth_date date,
  id_number varchar(40),
  phone varchar(40),
  phone_digits varchar(40),
  email varchar(200),
  plate varchar(20),
  occupation varchar(120),
  employer varchar(200),
  income decimal(15,2),
  education varchar(20),
  marital_status varchar(20),
  children int,
  region varchar(80),
  city varchar(80),
  stage varchar(20),
  household_id bigint references household (id),
  agent_id bigint references agent (id),
  since date,
  satisfaction int,
  lifetime_value decimal(15,2),
  note varchar(2000),
  premium_in_force decimal(15,2) not null default 0,
  policies_in_force int not null default 0,
  next_renewal date,
  last_contact datetime(6),
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint,
  version int not null
);
-- Lists always start from the agents of one branch (some thousand customers) and sort those; by name the index sorts.
create index customer_of_agent on customer (agent_id, name_key);
create index customer_name on customer (name_key);
-- One token finds everything: each kind of token has its own look-up.
create index customer_phone on customer (phone_digits);
create index customer_id_number on customer (id_number);
create index customer_plate on customer (plate);
create index customer_household on customer (household_id);
-- No index on stage, city, gender and their like: each splits the table in a few large parts, so a segment over all
-- customers reads the table once anyway, and every index more slows imports.

create table policy (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin not null unique,
  customer_id bigint not null references customer (id),
  line varchar(20) not null,
  product varchar(200),
  coverage varchar(500),
  plate varchar(20),
  premium decimal(15,2),
  sum_insured decimal(15,2),
  currency varchar(3) not null,
  start_date date,
  end_date date,
  status varchar(20) not null,
  renewal varchar(20) not null,
  renewal_by bigint,
  channel varchar(80),
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);
-- Answers "holds a line", "lacks a line" and "renewal within n days" for one customer without reading the policy.
create index policy_of_customer on policy (customer_id, status, line, end_date);
-- Company-wide renewal lists: in force, by day.
create index policy_due on policy (status, end_date);
create index policy_plate on policy (plate);

create table claim (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin not null unique,
  policy_id bigint not null references policy (id),
  customer_id bigint not null references customer (id),
  occurred_on date not null,
  amount decimal(15,2),
  status varchar(20) not null,
  cause varchar(300),
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);
create index claim_of_policy on claim (policy_id);
-- Claims of the last 36 months, counted from the index alone.
create index claim_of_customer on claim (customer_id, occurred_on);

create table interaction (
  id bigint not null primary key,
  external_id varchar(80) character set utf8mb4 collate utf8mb4_bin unique,
  customer_id bigint not null references customer (id),
  agent_id bigint references agent (id),
  happened_at datetime(6) not null,
  kind varchar(20) not null,
  body varchar(4000) not null,
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint
);
-- The newest fifty of one customer, already in order.
create index interaction_of_customer on interaction (customer_id, happened_at);

create table customer_correction (
  id bigint not null auto_increment primary key,
  customer_id bigint not null references customer (id),
  fact varchar(40) not null,
  before_value varchar(2000),
  after_value varchar(2000),
  corrected_by bigint not null references agent (id),
  corrected_at datetime(6) not null
);
create index correction_of_customer on customer_correction (customer_id);

create table saved_query (
  id bigint not null auto_increment primary key,
  owner_id bigint not null references agent (id),
  branch_id bigint not null references branch (id),
  name varchar(120) not null,
  query_json longtext not null,
  shared boolean not null,
  updated_at datetime(6) not null,
  deleted_at datetime(6)
);
create index saved_query_owner on saved_query (owner_id);
create index saved_query_branch on saved_query (branch_id, shared);
