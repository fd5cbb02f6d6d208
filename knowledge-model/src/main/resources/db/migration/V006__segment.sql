-- Segments of customers and who belongs to them.
create table segment (
  id bigint not null auto_increment primary key,
  code varchar(60) not null unique,
  name_zh varchar(120) not null,
  name_en varchar(120) not null,
  goal_zh varchar(1000) not null,
  goal_en varchar(1000) not null,
  rule_json longtext not null,
  defined_by bigint references agent (id),
  updated_at datetime(6) not null
);

-- A projection of the rules: can be dropped and rebuilt from them at any time. Ten segments of a million customers stay
-- below ten million narrow rows, clustered by segment; the second index answers for one customer and serves the refresh
-- of those that changed.
create table segment_member (
  segment_id bigint not null references segment (id),
  customer_id bigint not null references customer (id),
  primary key (segment_id, customer_id)
);
create index segment_of_customer on segment_member (customer_id, segment_id);
