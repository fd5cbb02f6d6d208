-- What errors of figures and pseudonyms are made with: one row, made when first needed.
create table house_secret (
  id bigint not null primary key,
  secret char(64) not null
);

-- Who saw hidden values of a customer, what for, and when. Never changed; it goes only with the customer.
create table customer_look (
  id bigint not null auto_increment primary key,
  customer_id bigint not null references customer (id),
  agent_id bigint not null references agent (id),
  purpose varchar(20) not null,
  words varchar(500) not null,
  facts varchar(200) not null,
  looked_at datetime(6) not null
);
create index customer_look_customer on customer_look (customer_id, id);
create index customer_look_agent on customer_look (agent_id, id);

-- What a customer said to a use of the own data. One row each time; `standing` is 1 on the newest of a purpose, else 0.
create table customer_consent (
  id bigint not null auto_increment primary key,
  customer_id bigint not null references customer (id),
  purpose varchar(20) not null,
  stand varchar(20) not null,
  channel varchar(20) not null,
  source varchar(200) not null,
  stated_on date not null,
  recorded_by bigint not null references agent (id),
  recorded_at datetime(6) not null,
  standing int not null
);
create index customer_consent_customer on customer_consent (customer_id, purpose, standing);
create index customer_consent_purpose on customer_consent (purpose, stand, standing);
