-- The dashboard reads these columns and no others: an index that holds them all spares the table.
create index icp_monitor_step_cover
    on icp_monitor_step (left_at, activity_id, journey_id, duration_seconds, canceled);
drop index icp_monitor_step_left;
create index icp_monitor_check_cover
    on icp_monitor_check (checked_at, attempt, verdict, passed, journey_id);
drop index icp_monitor_check_at;
create index icp_monitor_refusal_cover on icp_monitor_refusal (refused_at, rule_id, journey_id);
drop index icp_monitor_refusal_at;
