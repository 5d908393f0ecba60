-- Who asked for an account by e-mail and has not come back yet. Of the link that was sent only a
-- hash is kept; a row goes with its link, after a day at the latest.
create table icp_registration (
  token_hash char(64) not null,
  email varchar(254) not null,
  requested_at timestamp with time zone not null,
  constraint icp_registration_pk primary key (token_hash)
);

create index icp_registration_email on icp_registration (email);
create index icp_registration_requested on icp_registration (requested_at);
