-- How well cards fit, as agents' answers teach; the newest is in use while the newest scorecard says so. Weights of kinds of clues only.
create table learnt_fit (
  id bigint not null auto_increment primary key,
  learnt_at datetime(6) not null,
  model longtext not null
);

-- Each day's judgement of what was learnt against the formula, on the answers of the last weeks. No personal data.
create table fit_scorecard (
  judged_on date not null primary key,
  verdict varchar(20) not null,
  -- The first of the days in a row on which the same ranker places cards.
  since date not null,
  -- Panels from which it was learnt and by which it was judged, and of how many agents the latter are.
  learnt int not null,
  judged int not null,
  agents int not null,
  -- All null when there was too little: the parts of pairs put rightly, and by how much the learned one is better.
  formula_right double,
  learned_right double,
  gain_low double,
  gain_high double
);
