-- Who had what a manager gave to somebody else, and who got it: accounts, no names.
alter table icp_monitor_action add column handed_from varchar(64);
alter table icp_monitor_action add column handed_to varchar(64);
