-- The domains of open journeys, and when each is looked up again. told_from: the state of the domain
-- (icp_domain_observation.seen_from) that the journey has heard of.
create table icp_domain_watch (
  journey_id varchar(64) not null primary key,
  domain_name varchar(255) not null,
  due_at timestamp with time zone not null,
  told_from timestamp with time zone
);
create index icp_domain_watch_due on icp_domain_watch (due_at);
create index icp_domain_watch_name on icp_domain_watch (domain_name);
