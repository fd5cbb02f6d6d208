-- Customers who are in the archive twice: looked for, judged, merged, and taken apart again.

-- A look through the whole archive, in the background.
create table duplicate_search (
  id bigint not null auto_increment primary key,
  state varchar(20) not null,
  asked_by bigint not null references agent (id),
  asked_at datetime(6) not null,
  finished_at datetime(6),
  percent int not null,
  cancel_asked boolean not null,
  failure varchar(255),
  customers int not null,
  compared bigint not null,
  skipped int not null,
  found int not null
);
create index duplicate_search_state on duplicate_search (state);

-- Two customers who may be one; first_id is the smaller. A pair that was turned down stays, so that it is not proposed again.
-- No references: either may have been merged, and comes back when that is undone.
create table duplicate_pair (
  id bigint not null auto_increment primary key,
  first_id bigint not null,
  second_id bigint not null,
  state varchar(20) not null,
  probability double not null,
  -- Agreement and weight of every trait.
  parts varchar(1000) not null,
  found_at datetime(6) not null,
  decided_by bigint references agent (id),
  decided_at datetime(6),
  unique (first_id, second_id)
);
create index duplicate_pair_state on duplicate_pair (state, probability);
create index duplicate_pair_second on duplicate_pair (second_id);

-- Who was merged into whom. The row stays when it is undone.
create table customer_merge (
  id bigint not null auto_increment primary key,
  survivor_id bigint not null,
  absorbed_id bigint not null,
  merged_by bigint not null references agent (id),
  merged_at datetime(6) not null,
  undone_by bigint references agent (id),
  undone_at datetime(6),
  took_agent boolean not null,
  took_household boolean not null
);
create index customer_merge_survivor on customer_merge (survivor_id);
create index customer_merge_absorbed on customer_merge (absorbed_id);

-- What the survivor took over from the absorbed, and what stood there before.
create table customer_merge_fact (
  merge_id bigint not null references customer_merge (id),
  fact varchar(40) not null,
  before_value varchar(2000),
  after_value varchar(2000) not null,
  -- The correction that shields the choice from imports; none where an import to the absorbed filled a gap later.
  correction_id bigint,
  primary key (merge_id, fact)
);

-- Which rows the absorbed brought along, and which came later under its external id.
create table customer_merge_link (
  merge_id bigint not null references customer_merge (id),
  table_name varchar(40) not null,
  row_id bigint not null,
  primary key (merge_id, table_name, row_id)
);
create index merge_link_row on customer_merge_link (table_name, row_id);

-- Absorbed customers as their sources state them, in the columns of customer: out of the way of every list, and whole.
create table customer_absorbed (
  id bigint not null primary key,
  merge_id bigint not null references customer_merge (id),
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
  household_id bigint,
  agent_id bigint,
  since date,
  satisfaction int,
  lifetime_value decimal(15,2),
  note varchar(2000),
  premium_in_force decimal(15,2) not null,
  premium_currency varchar(3) not null,
  policies_in_force int not null,
  next_renewal date,
  last_contact datetime(6),
  source_run bigint,
  source_place varchar(300),
  updated_at datetime(6) not null,
  updated_by bigint,
  version int not null
);

create table customer_correction_absorbed (
  id bigint not null primary key,
  customer_id bigint not null,
  fact varchar(40) not null,
  before_value varchar(2000),
  after_value varchar(2000),
  corrected_by bigint not null,
  corrected_at datetime(6) not null
);
create index correction_of_absorbed on customer_correction_absorbed (customer_id);
