-- Amounts of different currencies do not add up. A customer's premium_in_force is a sum in one currency, that of the newest
-- policy in force; policies in force in another currency are counted in policies_in_force but are not in the sum.
alter table customer add column premium_currency varchar(3) default 'CNY' not null;

update customer set premium_currency = (
  select p.currency from policy p where p.customer_id = customer.id and p.status = 'IN_FORCE'
  order by case when p.start_date is null then 1 else 0 end, p.start_date desc, p.id desc limit 1)
where exists (select 1 from policy p where p.customer_id = customer.id and p.status = 'IN_FORCE');

-- A statement of its own: MySQL would see a currency set in the same statement, H2 would not.
update customer set premium_in_force = (
  select coalesce(sum(p.premium), 0) from policy p
  where p.customer_id = customer.id and p.status = 'IN_FORCE' and p.currency = customer.premium_currency)
where exists (select 1 from policy p where p.customer_id = customer.id and p.status = 'IN_FORCE');
