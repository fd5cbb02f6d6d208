-- What speaks for a customer's willingness is kept among the sums, so that a list by quadrant reads the customer alone:
-- since when there were enough contacts to count as in touch, and what is meant for the policies in force (1 to renew, -1 not to,
-- 0 neither or both).
alter table customer add (in_touch_since datetime(6), renewal_leaning int default 0 not null);
alter table customer_absorbed add (in_touch_since datetime(6), renewal_leaning int default 0 not null);
