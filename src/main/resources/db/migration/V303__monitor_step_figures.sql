-- The dashboard asks step by step: for the open visits, and for the durations of those that ended
-- lately. One step's durations are sorted faster than those of all steps by step and duration.
create index icp_monitor_step_figures
    on icp_monitor_step (activity_id, left_at, duration_seconds, canceled, journey_id);
drop index icp_monitor_step_cover;
-- How journeys ended and when, for the trend.
create index icp_monitor_journey_end on icp_monitor_journey (ended_at, state);
drop index icp_monitor_journey_ended;
