-- Names are looked for among the customers of a branch by parts, by sound and by initials. With those in the index, only who is
-- found is read: of a million customers on MariaDB in 10 ms instead of 500.
create index customer_of_agent_named on customer (agent_id, name_key, name_sound, name_family, name_initials);
drop index customer_of_agent on customer;
