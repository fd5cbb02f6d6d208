-- Whether advice works is told by experiments: of one lane a part of the customers, drawn by chance, sees nothing.
create table advice_experiment (
  id bigint not null auto_increment primary key,
  lane varchar(20) not null,
  name varchar(80) not null,
  -- How many of a hundred customers are held out.
  share int not null,
  begun_at datetime(6) not null,
  begun_by bigint not null references agent (id),
  ended_at datetime(6),
  ended_by bigint references agent (id),
  -- 0 while it runs and the row's own id once it has ended: in a lane runs one at most.
  closed bigint not null default 0,
  -- How well the score picks those on whom advice works, as counted last.
  qini double,
  constraint advice_experiment_once unique (lane, closed)
);

-- For whom there was something to show while an experiment ran, on both sides, as it stood then. Apart from what was shown, so
-- that nothing that reads showings can take what was withheld for one.
create table advice_participant (
  id bigint not null auto_increment primary key,
  experiment_id bigint not null references advice_experiment (id),
  customer_id bigint not null,
  held_out int not null,
  entered_at datetime(6) not null,
  stage varchar(20),
  -- Of the best card.
  score double not null,
  -- The items, products or steps that were shown or withheld.
  subjects varchar(300) not null,
  constraint advice_participant_once unique (experiment_id, customer_id)
);
create index advice_participant_customer on advice_participant (customer_id);

create table advice_participant_segment (
  participant_id bigint not null references advice_participant (id) on delete cascade,
  segment_id bigint not null,
  primary key (participant_id, segment_id)
);

-- What to do next decides at which stage the customer was.
alter table advice_showing add column stage varchar(20);
create index advice_showing_day on advice_showing (shown_on);

-- Counted once a day, exactly; nobody reads it before it is blurred.
create table advice_tally (
  id bigint not null auto_increment primary key,
  experiment_id bigint references advice_experiment (id),
  -- The days back to which it is counted; 0 of an experiment.
  days int not null,
  lane varchar(20) not null,
  cut varchar(20) not null,
  cell varchar(40) not null,
  held_out int not null,
  figure varchar(20) not null,
  number bigint not null,
  mark bigint not null,
  counted_at datetime(6) not null
);
create index advice_tally_period on advice_tally (days, lane, cut);
create index advice_tally_experiment on advice_tally (experiment_id, cut);
