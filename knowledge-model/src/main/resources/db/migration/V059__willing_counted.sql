-- Apart from the columns, so that it may be run again: it takes minutes where there are a million customers.
update customer set
  in_touch_since = (select i.happened_at from interaction i where i.customer_id = customer.id
    and i.kind not in ('COMPLAINT', 'LIFE_EVENT') order by i.happened_at desc limit 1 offset 1),
  renewal_leaning = (select coalesce(max(case when p.renewal = 'RENEWING' then 1 else 0 end)
    - max(case when p.renewal = 'NOT_RENEWING' then 1 else 0 end), 0) from policy p where p.customer_id = customer.id
    and p.status = 'IN_FORCE');
