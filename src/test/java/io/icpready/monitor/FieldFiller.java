package io.icpready.monitor;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills the read model and the engine's open tasks by statements, in PostgreSQL: half a year of
 * journeys, four in ten still open, twelve visits, eight checks and about one refusal each.
 */
final class FieldFiller {

    private static final List<String> STATEMENTS =
            List.of(
                    """
                    insert into icp_monitor_journey
                    select 'j' || n, 'ICP-20260101-' || n, 'person-' || (n % 5000),
                           (array['INDIVIDUAL','ENTERPRISE','ENTERPRISE','LAW_FIRM'])[1 + n % 4],
                           (array['440000','330000','110000','310000','510000','320000'])[1 + n % 6],
                           case when n % 10 = 0 then ',FOOD,NEWS,' else ',' end,
                           case when n % 10 < 4 then 'OPEN' when n % 10 = 9 then 'WITHDRAWN'
                                else 'SUBMITTED' end,
                           now() - (n * 7919 % (180 * 1440)) * interval '1 minute',
                           case when n % 10 < 4 then null
                                else now() - (n * 7919 % (180 * 1440)) * interval '0.8 minute' end
                      from generate_series(1, :journeys) n
                    """,
                    """
                    insert into icp_monitor_step
                    select 'v' || n || '-' || v, 'j' || n,
                           (array['ReviewChecklist','RegisterAccount','DeclareDomain','WaitForRealName',
                                  'DeclareServer','UploadDocument','ReviewDocument','SubmitFiling'])[1 + v % 8],
                           at, case when n % 10 < 4 and v > 9 then null
                                    else at + (n * v % 4000) * interval '1 minute' end,
                           case when n % 10 < 4 and v > 9 then null else (n * v % 4000) * 60 end,
                           false
                      from generate_series(1, :journeys) n
                     cross join generate_series(1, 12) v
                     cross join lateral (select now() - (n * 7919 % (180 * 1440)) * interval '1 minute'
                                                + v * interval '5 hour' as at) t
                    """,
                    """
                    insert into icp_monitor_check (journey_id, scope_id, verdict, attempt, passed, checked_at)
                    select 'j' || n, 'j' || n,
                           (array['profileVerdict','accountVerdict','domainVerdict','serverVerdict',
                                  'readinessVerdict','documentVerdict'])[1 + v % 6],
                           1 + v / 6, (n + v) % 7 > 0,
                           now() - (n * 7919 % (180 * 1440)) * interval '1 minute' + v * interval '6 hour'
                      from generate_series(1, :journeys) n cross join generate_series(0, 7) v
                    """,
                    """
                    insert into icp_monitor_refusal (journey_id, verdict, rule_id, refused_at)
                    select 'j' || n, 'domainVerdict', 'DOM-' || lpad((n % 13 + 1)::text, 2, '0'),
                           now() - (n * 7919 % (180 * 1440)) * interval '1 minute'
                      from generate_series(1, :journeys) n
                    """,
                    """
                    insert into icp_monitor_rejection (journey_id, reason, rejected_at)
                    select 'j' || n, 'reason ' || n % 25,
                           now() - (n * 7919 % (180 * 1440)) * interval '1 minute'
                      from generate_series(1, :journeys) n where n % 2 = 0
                    """,
                    "alter table ACT_RU_TASK drop constraint ACT_FK_TASK_PROCINST",
                    """
                    insert into ACT_RU_TASK (ID_, REV_, PROC_INST_ID_, TASK_DEF_KEY_, DUE_DATE_, CREATE_TIME_,
                           SUSPENSION_STATE_)
                    select s.visit_id, 1, s.journey_id, s.activity_id, s.entered_at + interval '7 day', s.entered_at, 1
                      from icp_monitor_step s where s.left_at is null and :journeys > 0
                    """,
                    "vacuum analyze");

    private final JdbcClient jdbc;

    FieldFiller(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill(int journeys) {
        STATEMENTS.forEach(
                sql -> {
                    var statement = jdbc.sql(sql);
                    (sql.contains(":journeys") ? statement.param("journeys", journeys) : statement)
                            .update();
                });
    }
}
