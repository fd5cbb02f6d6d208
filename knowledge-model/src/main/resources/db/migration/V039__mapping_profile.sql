-- Mappings that users saved under a name: column names and rules as JSON, never rows.
create table mapping_profile (
  id bigint not null auto_increment primary key,
  name varchar(80) not null unique,
  owner_id bigint not null references agent (id),
  -- What it fills, names separated by commas.
  entities varchar(200) not null,
  rules longtext not null,
  updated_at datetime(6) not null
);

-- An import that was only tried out: it has a report, and stored nothing.
alter table import_run add column dry boolean default false not null;
