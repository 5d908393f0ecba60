-- What was read on a picture, sealed with the key of its journey as the picture is: without that key
-- it is noise. No value stands here in clear.
create table icp_document_reading (
    document_id varchar(36) not null primary key,
    asked_at timestamp with time zone not null,
    read_at timestamp with time zone,
    sealed bytea,
    foreign key (document_id) references icp_document (document_id) on delete cascade
);
