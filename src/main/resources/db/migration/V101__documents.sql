-- Pictures of journeys. Nothing in these tables names a document's holder: no file name, no number
-- of an ID, no picture in clear.

-- One data key per journey, wrapped by the key encryption key, which is not in the database.
-- Without its row the pictures of a journey are noise, in every backup too.
create table icp_journey_key (
    journey_id varchar(64) not null primary key,
    wrapped_key bytea not null,
    wrapped_by bigint not null,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index icp_journey_key_ended on icp_journey_key (ended_at);

create table icp_consent (
    consent_id varchar(36) not null primary key,
    journey_id varchar(64) not null,
    user_id varchar(255) not null,
    text_version varchar(32) not null,
    given_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    withdrawn_by varchar(255)
);
create index icp_consent_journey on icp_consent (journey_id);
create index icp_consent_user on icp_consent (user_id);

create table icp_document (
    document_id varchar(36) not null primary key,
    journey_id varchar(64) not null,
    task_id varchar(64) not null,
    document_type varchar(64) not null,
    document_purpose varchar(64),
    uploaded_by varchar(255) not null,
    uploaded_at timestamp with time zone not null,
    width integer not null,
    height integer not null,
    bytes bigint not null,
    format varchar(8) not null,
    sha256 varchar(64) not null,
    findings varchar(20000) not null,
    approved_at timestamp with time zone,
    erased_at timestamp with time zone
);
create index icp_document_journey on icp_document (journey_id);
create index icp_document_user on icp_document (uploaded_by);

-- The encrypted bytes, in parts: a binary column of H2 holds one MiB at most.
create table icp_document_content (
    document_id varchar(36) not null,
    part integer not null,
    bytes bytea not null,
    primary key (document_id, part),
    foreign key (document_id) references icp_document (document_id) on delete cascade
);

-- Who opened which picture, and when.
create table icp_document_access (
    access_id varchar(36) not null primary key,
    document_id varchar(36) not null,
    journey_id varchar(64) not null,
    user_id varchar(255) not null,
    opened_at timestamp with time zone not null
);
create index icp_document_access_document on icp_document_access (document_id);
create index icp_document_access_user on icp_document_access (user_id);
