-- The key that badges are signed with, made when the first server starts; the private half leaves the database for signing only.
create table badge_key (
  id int not null primary key,
  private_key varchar(4000) not null,
  public_key varchar(1000) not null,
  made_at datetime(6) not null
);
