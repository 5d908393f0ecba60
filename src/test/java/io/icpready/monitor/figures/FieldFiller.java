package io.icpready.monitor.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the read model, the engine's open tasks and the log of hooks by statements, in PostgreSQL:
 * half a year of journeys with ids as long as real ones, four in ten still open, of those every
 * third late; twelve visits, eight checks, one refusal and three messages each, an order number where
 * they were handed in.
 */
final class FieldFiller {

    private static final List<String> STATEMENTS = List.of(
            """
                    insert into icp_monitor_journey
                    select md5('j' || n)::uuid, 'ICP-20260101-' || n, 'person-' || (n % 5000),
                           (array['INDIVIDUAL','ENTERPRISE','ENTERPRISE','LAW_FIRM'])[1 + n % 4],
                           (array['440000','330000','110000','310000','510000','320000'])[1 + n % 6],
                           case when n % 10 = 0 then ',FOOD,NEWS,' else ',' end,
                           case when n % 10 < 4 then 'OPEN' when n % 10 = 9 then 'WITHDRAWN'
                                else 'SUBMITTED' end,
                           at, case when n % 10 < 4 then null else least(now(), at + interval '20 day') end,
                           '公司' || n, '网站' || n, 'example' || n || '.cn'
                      from generate_series(1, :journeys) n
                     cross join lateral
                           (select now() - (n * 7919 % (180 * 1440)) * interval '1 minute' as at) t
                    """,
            """
                    insert into icp_monitor_step
                    select md5('v' || n || '-' || v)::uuid, md5('j' || n)::uuid,
                           (array['ReviewChecklist','RegisterAccount','DeclareDomain','WaitForRealName',
                                  'DeclareServer','UploadDocument','UploadDocument','UploadDocument',
                                  'ReviewDocument','ReviewDocument','ReviewDocument','SubmitFiling'])[v],
                           at, case when open then null else least(now(), at + seconds * interval '1 second') end,
                           case when open then null else seconds end, false
                      from generate_series(1, :journeys) n
                     cross join generate_series(1, 12) v
                     cross join lateral (select n % 10 < 4 and v > 1 + n / 10 % 10 as open,
                                                n * v * 701 % 240000 as seconds,
                                                now() - (n * 7919 % (180 * 1440)) * interval '1 minute'
                                                + v * interval '5 hour' as at) t
                     where not open or v <= 4 + n / 10 % 10
                    """,
            """
                    insert into icp_monitor_check (journey_id, scope_id, verdict, attempt, passed, checked_at)
                    select md5('j' || n)::uuid, md5('j' || n)::uuid,
                           (array['profileVerdict','accountVerdict','domainVerdict','serverVerdict',
                                  'readinessVerdict','documentVerdict'])[1 + v % 6],
                           1 + v / 6, (n + v) % 7 > 0,
                           now() - (n * 7919 % (180 * 1440)) * interval '1 minute' + v * interval '6 hour'
                      from generate_series(1, :journeys) n cross join generate_series(0, 7) v
                    """,
            """
                    insert into icp_monitor_refusal (journey_id, verdict, rule_id, refused_at)
                    select md5('j' || n)::uuid, 'domainVerdict', 'DOM-' || lpad((n % 13 + 1)::text, 2, '0'),
                           now() - (n * 7919 % (180 * 1440)) * interval '1 minute'
                      from generate_series(1, :journeys) n
                    """,
            """
                    insert into icp_monitor_rejection (journey_id, reason, rejected_at)
                    select md5('j' || n)::uuid, 'reason ' || n % 25,
                           now() - (n * 7919 % (180 * 1440)) * interval '1 minute'
                      from generate_series(1, :journeys) n where n % 2 = 0
                    """,
            "alter table ACT_RU_TASK drop constraint ACT_FK_TASK_PROCINST",
            """
                    insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_,
                           ASSIGNEE_, TASK_DEF_KEY_, DUE_DATE_, CREATE_TIME_, SUSPENSION_STATE_)
                    select visit_id, 1, null, journey_id, null, repeat('任务', 10), 'person', activity_id,
                           case when ascii(journey_id) % 3 = 0 then now() - interval '3 day'
                                else now() + interval '3 day' end,
                           entered_at, 1
                      from icp_monitor_step where left_at is null and :journeys > 0
                    """,
            """
                    insert into ACT_HI_VARINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_,
                           EXECUTION_ID_, ACT_INST_ID_, NAME_, VAR_TYPE_, CREATE_TIME_, REV_, TEXT_)
                    select md5('n' || n || '-' || v)::uuid, 'process', 'process:1:' || md5('d')::uuid, md5('j' || n)::uuid,
                           md5('j' || n)::uuid, md5('j' || n)::uuid, md5('j' || n)::uuid,
                           case v when 1 then 'filingOrderNumber' else 'group' || v end, 'string', now(), 0,
                           case v when 1 then '2026ICP' || n else repeat('said ', 40) end
                      from generate_series(1, :journeys) n cross join generate_series(1, 4) v
                     where n % 10 between 4 and 8
                    """,
            """
                    insert into icp_hook_subscription (id, target_url_sealed, target_shown, format, events, active,
                           secret_sealed, created_at, changed_at)
                    select 's', 'x', 'x', 'standard', '*', true, 'x', now(), now() where :journeys > 0
                    """,
            """
                    insert into icp_hook_event (id, type, journey_id, occurred_at, body)
                    select 'e' || n, 'task.reminder', md5('j' || n)::uuid, now(), '{}'
                      from generate_series(1, :journeys) n
                    """,
            """
                    insert into icp_hook_delivery (id, event_id, subscription_id, lane, state, attempts,
                           next_attempt_at, incident, created_at)
                    select 'd' || n || '-' || v, 'e' || n, 's', 'j' || n,
                           case when n % 100 = 0 then 'FAILED' else 'DELIVERED' end, 1, now(), 'NONE', now()
                      from generate_series(1, :journeys) n cross join generate_series(1, 3) v
                    """,
            "vacuum analyze");

    private final JdbcClient jdbc;

    FieldFiller(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int journeys) {
        STATEMENTS.forEach(sql -> {
            var statement = jdbc.sql(sql);
            (sql.contains(":journeys") ? statement.param("journeys", journeys) : statement).update();
        });
    }
}
