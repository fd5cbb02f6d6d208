create table branch (
  id bigint not null auto_increment primary key,
  code varchar(40) not null unique,
  name_zh varchar(120) not null,
  name_en varchar(120) not null
);
create table agent (
  id bigint not null auto_increment primary key,
  login varchar(60) not null unique,
  name_zh varchar(120) not null,
  name_en varchar(120) not null,
  branch_id bigint not null references branch (id),
  password_hash varchar(200) not null,
  locale varchar(10) not null,
  joined_at datetime(6) not null,
  active boolean not null
);
create index agent_branch on agent (branch_id);
create table agent_role (
  agent_id bigint not null references agent (id),
  role varchar(20) not null,
  primary key (agent_id, role)
);
