-- People whom underwriters watch: adverse selection and refused risks. Closed to all but their role. The person is the keyed
-- hash of an ID number; `customer_id` is set while there is such a customer.
create table watch_entry (
  id bigint not null auto_increment primary key,
  person char(64) not null,
  customer_id bigint,
  reason varchar(30) not null,
  since_on date not null,
  until_on date,
  kept_by bigint not null references agent (id),
  kept_at datetime(6) not null
);
create index watch_entry_person on watch_entry (person);
create index watch_entry_customer on watch_entry (customer_id);

-- That a person's data were erased: no name, only what is left of it.
create table erasure (
  id bigint not null auto_increment primary key,
  customer_id bigint not null,
  reason varchar(20) not null,
  policies_kept int not null,
  texts_changed int not null,
  erased_by bigint not null references agent (id),
  erased_at datetime(6) not null
);
