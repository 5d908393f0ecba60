-- The list of journeys begins with those for whom somebody is waited longest: open visits, in that order.
create index icp_monitor_step_waiting on icp_monitor_step (left_at, entered_at, journey_id);
drop index icp_monitor_step_open;
