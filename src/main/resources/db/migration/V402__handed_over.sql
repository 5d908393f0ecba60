-- Journeys that a manager gave to another applicant than the one who began them.
create table icp_applicant_handover (
  journey_id varchar(64) not null primary key,
  begun_by varchar(255) not null,
  person varchar(255) not null
);
create index icp_applicant_handover_begun on icp_applicant_handover (begun_by);
create index icp_applicant_handover_person on icp_applicant_handover (person);
