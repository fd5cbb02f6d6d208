-- The table of next steps as people changed it, as a DMN file. While there is none, the shipped one holds.
create table stage_rules (
  version int not null primary key,
  starts_on date not null,
  dmn longtext not null,
  made_by bigint not null references agent (id),
  made_at datetime(6) not null,
  note varchar(300) not null,
  -- Why cases without an answer are left; null when there are none.
  gaps varchar(300)
);

-- What the archive taught about the time from a first cover to a second; the newest is in use.
create table learnt_timing (
  id bigint not null auto_increment primary key,
  learnt_at datetime(6) not null,
  spells longtext not null
);

-- What products of a line cost on average, where enough are sold to tell; what a customer who leaves may change to.
create table learnt_price (
  line varchar(20) not null,
  product varchar(200) not null,
  currency varchar(3) not null,
  premium decimal(15,2) not null,
  policies int not null,
  learnt_at datetime(6) not null
);
create index learnt_price_of_line on learnt_price (line, currency, premium);
