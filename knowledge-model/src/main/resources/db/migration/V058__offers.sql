-- Beside know-how, the next product is shown: a showing is then of a product and not of an item, and so is what is said of it.
alter table advice_showing modify column item_id bigint null;
alter table advice_showing add column product varchar(20);
alter table advice_showing add constraint advice_showing_offer_once unique (customer_id, viewer_id, product, shown_on);
alter table advice_feedback modify column item_id bigint null;

-- What the archive taught about the next product; the newest is in use.
create table learnt_offers (
  id bigint not null auto_increment primary key,
  learnt_at datetime(6) not null,
  customers int not null,
  model longblob not null
);
