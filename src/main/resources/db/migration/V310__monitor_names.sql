-- What a manager finds a journey by: facts rest sealed in the engine's variables. Names, no numbers.
alter table icp_monitor_journey add column subject_name varchar(200);
alter table icp_monitor_journey add column service_name varchar(200);
alter table icp_monitor_journey add column domain_name varchar(255);
