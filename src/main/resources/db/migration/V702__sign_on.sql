-- Which account belongs to whom at the provider of single sign-on: by the provider's own identifier
-- of a person (issuer and subject, hashed), since names there may change, and change hands.
create table icp_signon_person (
  identity char(64) not null,
  user_id varchar(64) not null,
  constraint icp_signon_person_pk primary key (identity),
  constraint icp_signon_person_user unique (user_id)
);
