-- What registries said of a domain: one row for as long as they said the same. Of registrants the name
-- alone is kept, sealed, for as long as the row.
create table icp_domain_observation (
  domain_name varchar(255) not null,
  seen_from timestamp with time zone not null,
  seen_until timestamp with time zone not null,
  registry varchar(255) not null,
  seen text not null,
  holder text,
  primary key (domain_name, seen_from)
);
create index icp_domain_observation_age on icp_domain_observation (seen_until);

-- How registries answered, by day: for managers, and for all nodes together.
create table icp_registry_answers (
  asked_on date not null,
  registry varchar(255) not null,
  outcome varchar(20) not null,
  times bigint not null,
  millis bigint not null,
  primary key (asked_on, registry, outcome)
);
