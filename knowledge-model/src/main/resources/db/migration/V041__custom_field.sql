-- Fields of customers that the company adds itself, and their values.
create table custom_field (
  id bigint not null auto_increment primary key,
  field_key varchar(40) not null unique,
  label_zh varchar(60) not null,
  label_en varchar(60) not null,
  help_zh varchar(300) not null,
  help_en varchar(300) not null,
  kind varchar(20) not null,
  -- One a line.
  choices varchar(4000) not null,
  place int not null,
  seen_by varchar(20) not null,
  retired_at datetime(6),
  updated_by bigint not null references agent (id),
  updated_at datetime(6) not null
);

-- A row a value: tags have many, other fields one. The text is the value in normal form; a number and a day also stand as such,
-- to be compared. A merge that finds a value on both leaves the absorbed customer's behind, so there is no foreign key.
create table custom_value (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  field_id bigint not null references custom_field (id),
  value_text varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
  value_number decimal(19,4),
  value_date date,
  updated_by bigint,
  updated_at datetime(6) not null,
  constraint custom_value_once unique (customer_id, field_id, value_text)
);
create index custom_value_field on custom_value (field_id, value_text);
