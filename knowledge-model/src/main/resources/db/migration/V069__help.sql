-- How many colleagues of its author used an item or found it helpful, under an empty stage, and of those at each stage at which
-- the customer was. Follows from feedback, as it comes in and is taken back: a popular item has more of it than a panel can count.
create table item_help (
  item_id bigint not null references knowledge_item (id),
  stage varchar(20) not null,
  colleagues bigint not null,
  primary key (item_id, stage)
);

insert into item_help (item_id, stage, colleagues)
select f.item_id, '', count(distinct f.agent_id) from advice_feedback f join knowledge_item i on i.id = f.item_id
where f.withdrawn = 0 and f.kind in ('USED', 'HELPFUL') and f.agent_id <> i.author_id group by f.item_id;

insert into item_help (item_id, stage, colleagues)
select f.item_id, s.stage, count(distinct f.agent_id) from advice_feedback f join knowledge_item i on i.id = f.item_id
join advice_showing s on s.id = f.showing_id
where f.withdrawn = 0 and f.kind in ('USED', 'HELPFUL') and f.agent_id <> i.author_id and s.stage is not null
group by f.item_id, s.stage;
