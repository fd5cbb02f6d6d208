-- Why a customer means not to renew, as a code; null where it was not asked yet.
alter table policy add column loss_reason varchar(20);
