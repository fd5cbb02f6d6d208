-- How many customers of a segment and stage call for a concept, exactly: nobody sees it before it is blurred. Drawn anew once a day.
create table coverage_demand (
  -- 0 for all customers, whether in a segment or not.
  segment_id bigint not null,
  -- Empty for customers whose stage nobody knows.
  stage varchar(20) not null,
  -- 0 for whatever they call for, or nothing.
  concept_id bigint not null,
  customers bigint not null,
  summed bigint not null,
  premium decimal(19, 2) not null,
  mark bigint not null,
  drawn_at datetime(6) not null,
  primary key (concept_id, segment_id, stage)
);

-- The place on the coverage map that a request is to fill; all null in others. Without segment or stage it is for all of them.
alter table question add column spot_concept bigint;
alter table question add column spot_segment bigint;
alter table question add column spot_stage varchar(20);
create index question_spot on question (spot_concept, state);
