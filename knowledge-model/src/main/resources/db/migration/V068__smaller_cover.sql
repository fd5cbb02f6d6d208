-- What a product costs on average with one sum insured; null in the rows that tell of the product as a whole.
alter table learnt_price add column sum_insured decimal(15,2);
