-- One row per person who has started a journey: starts of the same person take turns at it, so that
-- the limit of open journeys holds for starts in the same moment as well.
create table icp_applicant (
  person varchar(255) not null primary key,
  starts bigint not null
);
