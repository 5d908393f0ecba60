-- One key per journey for what is personal among its facts, wrapped by the key encryption key, which
-- is not in the database. Kept as long as the facts: pictures go earlier, with a key of their own.
create table icp_fact_key (
    journey_id varchar(64) not null primary key,
    wrapped_key bytea not null,
    wrapped_by bigint not null,
    created_at timestamp with time zone not null
);
