-- The list of journeys is sorted by how long somebody is waited for: all open visits, read from here alone.
create index icp_monitor_step_open on icp_monitor_step (left_at, journey_id, entered_at);
