-- What to do next is shown and answered as know-how and offers are: a showing is then of a step.
alter table advice_showing add column step varchar(30);
alter table advice_showing add constraint advice_showing_step_once unique (customer_id, viewer_id, step, shown_on);
