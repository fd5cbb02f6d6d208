-- What amounts are usual in the book: median and median absolute deviation of their natural logarithms. Each measuring writes its
-- rows anew and removes older ones; only the newest count.
create table amount_spread (
  id bigint not null auto_increment primary key,
  measure varchar(20) not null,
  -- Empty for incomes.
  line varchar(20) not null,
  currency varchar(3) not null,
  counted int not null,
  median_log double not null,
  deviation_log double not null,
  measured_at datetime(6) not null
);
create index amount_spread_at on amount_spread (measured_at);
