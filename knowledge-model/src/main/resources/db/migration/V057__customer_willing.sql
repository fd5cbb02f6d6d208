-- What speaks for a customer's willingness is kept among the sums, so that a list by quadrant reads the customer alone:
-- since when there were enough contacts to count as in touch, and what is meant for the policies in force (1 to renew, -1 not to,
-- 0 neither or both).
alter table customer add column in_touch_since datetime(6);
alter table customer add column renewal_leaning int not null default 0;
alter table customer_absorbed add column in_touch_since datetime(6);
alter table customer_absorbed add column renewal_leaning int not null default 0;
update customer set
  in_touch_since = (select i.happened_at from interaction i where i.customer_id = customer.id
    and i.kind not in ('COMPLAINT', 'LIFE_EVENT') order by i.happened_at desc limit 1 offset 1),
  renewal_leaning = (select coalesce(max(case when p.renewal = 'RENEWING' then 1 else 0 end)
    - max(case when p.renewal = 'NOT_RENEWING' then 1 else 0 end), 0) from policy p where p.customer_id = customer.id
    and p.status = 'IN_FORCE');
