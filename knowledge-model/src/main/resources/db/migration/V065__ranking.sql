-- The formula by which cards are ranked, as people changed it. While there is none, the shipped one holds.
create table ranking_version (
  version int not null primary key,
  starts_on date not null,
  -- Which factors count, and the weights that are not 1, as JSON.
  formula longtext not null,
  made_by bigint not null references agent (id),
  made_at datetime(6) not null,
  note varchar(300) not null
);

-- How often agents took up what they were shown, by item, product or step; counted anew once a day.
create table card_chance (
  lane varchar(20) not null,
  subject varchar(200) not null,
  shown bigint not null,
  accepted bigint not null,
  counted_at datetime(6) not null,
  primary key (lane, subject)
);

-- By which version of the formula a card got its place; null for those shown before there was one.
alter table advice_showing add column ranking_version int;
