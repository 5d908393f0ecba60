-- The uploader attests that the holder of somebody else's card consents as well.
alter table icp_document add column holder_consent boolean default false not null;
