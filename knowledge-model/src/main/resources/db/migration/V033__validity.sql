-- The last day on which the live wording holds, for references that say so.
alter table knowledge_item add column valid_until date;
create index knowledge_item_valid_until on knowledge_item (valid_until);
