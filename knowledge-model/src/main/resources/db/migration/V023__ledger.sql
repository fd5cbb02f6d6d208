-- The points ledger by double entry. Transactions and postings are only ever added; the points of a transaction add up to
-- zero. A balance is the sum of an account's postings, kept beside it so that the database itself refuses an overdrawn one.
create table points_rule_version (
  version int not null primary key,
  starts_at datetime(6) not null,
  once_within_days int not null,
  day_cap int not null,
  pair_cap int not null,
  team_cap int not null,
  consequence varchar(20) not null,
  made_by bigint references agent (id),
  made_at datetime(6) not null,
  note varchar(300) not null
);
create index points_rule_version_start on points_rule_version (starts_at);
create table points_rule (
  version int not null references points_rule_version (version),
  reason varchar(20) not null,
  points int not null,
  author_share int not null,
  improver_share int not null,
  reviewer_share int not null,
  primary key (version, reason)
);

-- What may earn points: what happened, to whose credit, and how it stands now. The branch and the day are those of the
-- author when it was first told; caps are counted by them. counted: points left after the caps.
create table points_event (
  id bigint not null auto_increment primary key,
  cause varchar(60) not null unique,
  reason varchar(20) not null,
  happened_at datetime(6) not null,
  happened_on date not null,
  branch_id bigint not null references branch (id),
  author_id bigint not null references agent (id),
  actor_id bigint references agent (id),
  item_id bigint,
  stands boolean not null,
  counted int not null,
  verdict varchar(20) not null
);
create index points_event_day on points_event (branch_id, happened_on);
create index points_event_author on points_event (author_id, happened_at);
create index points_event_time on points_event (happened_at);
create table points_event_part (
  event_id bigint not null references points_event (id),
  agent_id bigint not null references agent (id),
  part varchar(10) not null,
  primary key (event_id, agent_id, part)
);

create table points_account (
  id bigint not null auto_increment primary key,
  kind varchar(20) not null,
  owner_id bigint not null,
  balance bigint not null,
  constraint points_account_once unique (kind, owner_id),
  constraint points_account_side check (
    (kind in ('ISSUED', 'OWED', 'BOUNTIES') and balance <= 0) or (kind not in ('ISSUED', 'OWED', 'BOUNTIES') and balance >= 0))
);
create index points_account_owner on points_account (owner_id);
create table points_transaction (
  id bigint not null auto_increment primary key,
  reference varchar(90) not null unique,
  kind varchar(20) not null,
  event_id bigint references points_event (id),
  rule_version int,
  by_id bigint references agent (id),
  note varchar(500),
  happened_at datetime(6) not null,
  posted_at datetime(6) not null
);
create index points_transaction_event on points_transaction (event_id);
create table points_posting (
  id bigint not null auto_increment primary key,
  transaction_id bigint not null references points_transaction (id),
  account_id bigint not null references points_account (id),
  points bigint not null
);
create index points_posting_transaction on points_posting (transaction_id);
create index points_posting_account on points_posting (account_id, transaction_id);

-- Lines written before: each becomes a transaction from the issuing account to the agent. They were rated by one set of
-- rules, which stays in force for what happened until the last of them; the shipped rules follow.
insert into points_rule_version (version, starts_at, once_within_days, day_cap, pair_cap, team_cap, consequence, made_at, note)
select 1, '1970-01-01 00:00:00', 30, 0, 0, 0, 'NONE', max(e.posted_at), '' from points_entry e having count(*) > 0;
insert into points_rule (version, reason, points, author_share, improver_share, reviewer_share)
select 1, 'ADOPTED', coalesce(max(case when e.reason = 'ADOPTED' then e.points end), 20), 100, 0, 0 from points_entry e having count(*) > 0;
insert into points_rule (version, reason, points, author_share, improver_share, reviewer_share)
select 1, 'USED_BY_OTHER', coalesce(max(case when e.reason = 'USED_BY_OTHER' then e.points end), 5), 100, 0, 0 from points_entry e having count(*) > 0;
insert into points_rule (version, reason, points, author_share, improver_share, reviewer_share)
select 1, 'HELPFUL_TO_OTHER', coalesce(max(case when e.reason = 'HELPFUL_TO_OTHER' then e.points end), 2), 100, 0, 0 from points_entry e having count(*) > 0;
insert into points_rule_version (version, starts_at, once_within_days, day_cap, pair_cap, team_cap, consequence, made_at, note)
select 2, timestampadd(second, 1, max(e.posted_at)), 30, 100, 60, 1000, 'NONE', max(e.posted_at), '' from points_entry e having count(*) > 0;
insert into points_rule (version, reason, points, author_share, improver_share, reviewer_share)
select 2, shipped.reason, shipped.points, shipped.author_share, shipped.improver_share, shipped.reviewer_share from (
  select 'ADOPTED' reason, 20 points, 100 author_share, 0 improver_share, 0 reviewer_share
  union all select 'USED_BY_OTHER', 5, 70, 20, 10
  union all select 'HELPFUL_TO_OTHER', 2, 80, 20, 0
  union all select 'OUTCOME', 10, 70, 20, 10
  union all select 'IMPROVED', 5, 100, 0, 0
  union all select 'REVIEWED', 1, 100, 0, 0
  union all select 'VERIFIED', 1, 100, 0, 0
  union all select 'ANSWER_ACCEPTED', 10, 100, 0, 0
) shipped where exists (select 1 from points_entry);

insert into points_event (cause, reason, happened_at, happened_on, branch_id, author_id, actor_id, item_id, stands, counted, verdict)
select e.cause, e.reason, e.earned_at, cast(e.earned_at as date), a.branch_id, e.agent_id, e.actor_id, e.item_id, s.total > 0, s.total, 'NONE'
from points_entry e join agent a on a.id = e.agent_id
join (select x.cause, sum(x.points) total from points_entry x group by x.cause) s on s.cause = e.cause
where e.reference = e.cause;
insert into points_account (kind, owner_id, balance)
select 'ISSUED', 0, -sum(e.points) from points_entry e having count(*) > 0;
insert into points_account (kind, owner_id, balance)
select 'AVAILABLE', e.agent_id, sum(e.points) from points_entry e group by e.agent_id;
insert into points_transaction (reference, kind, event_id, rule_version, happened_at, posted_at)
select e.reference, case when e.points < 0 then 'REVERSED' else 'EARNED' end, v.id, 1, e.earned_at, e.posted_at
from points_entry e join points_event v on v.cause = e.cause order by e.id;
insert into points_posting (transaction_id, account_id, points)
select t.id, a.id, -e.points from points_entry e join points_transaction t on t.reference = e.reference
join points_account a on a.kind = 'ISSUED' and a.owner_id = 0;
insert into points_posting (transaction_id, account_id, points)
select t.id, a.id, e.points from points_entry e join points_transaction t on t.reference = e.reference
join points_account a on a.kind = 'AVAILABLE' and a.owner_id = e.agent_id;
drop table points_entry;
