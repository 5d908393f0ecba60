-- Who wants no more mail. Addresses are personal: only their digests are kept.
create table icp_hook_mail_stop (
    address_digest varchar(64)              not null primary key,
    stopped_at     timestamp with time zone not null
);
