-- How a name sounds, so that pinyin, initials and slips of the keyboard find it. Written with the name; rows from before are
-- filled in the background (null until then). Family name first: zhangwei, smithjohn.
alter table customer add column name_sound varchar(200);
alter table customer add column name_family varchar(80);
alter table customer add column name_initials varchar(40);
alter table customer_absorbed add column name_sound varchar(200);
alter table customer_absorbed add column name_family varchar(80);
alter table customer_absorbed add column name_initials varchar(40);
create index customer_name_sound on customer (name_sound);
create index customer_name_initials on customer (name_initials);
create index absorbed_name_sound on customer_absorbed (name_sound);
-- Who was merged into another is still found by the own numbers and name.
create index absorbed_name on customer_absorbed (name_key);
create index absorbed_phone on customer_absorbed (phone_digits);
create index absorbed_id_number on customer_absorbed (id_number);
create index absorbed_plate on customer_absorbed (plate);
