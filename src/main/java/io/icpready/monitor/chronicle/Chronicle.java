package io.icpready.monitor.chronicle;

import static io.icpready.store.SqlTime.sql;

import io.icpready.journey.JourneyModel.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the manager's read model. Joins the transaction of whoever calls it. */
@Repository
class Chronicle {

    private final JdbcClient jdbc;

    Chronicle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param businessKey empty when it is to come
     * @param applicant empty when the engine was not told who starts
     */
    void journeyStarted(String journeyId, Optional<String> businessKey, Optional<String> applicant, Instant at) {
        jdbc.sql("""
                        insert into icp_monitor_journey (journey_id, business_key, applicant, state, started_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(journeyId, businessKey.orElse(null), applicant.orElse(null), JourneyState.OPEN.name(), sql(at))
                .update();
    }

    void journeyNamed(String journeyId, String businessKey) {
        jdbc.sql("update icp_monitor_journey set business_key = ? where journey_id = ?")
                .params(businessKey, journeyId)
                .update();
    }

    /** Ended by itself: submitted when the filing was handed in, withdrawn otherwise. */
    void journeyCompleted(String journeyId, Instant at) {
        boolean submitted = jdbc.sql("""
                                select count(*) from icp_monitor_step
                                 where journey_id = ? and activity_id = ?
                                   and left_at is not null and not canceled
                                """)
                        .params(journeyId, Element.SUBMIT_FILING)
                        .query(Long.class)
                        .single()
                > 0;
        journeyEnded(journeyId, submitted ? JourneyState.SUBMITTED : JourneyState.WITHDRAWN, at);
    }

    void journeyCanceled(String journeyId, Instant at) {
        journeyEnded(journeyId, JourneyState.CANCELED, at);
    }

    private void journeyEnded(String journeyId, JourneyState state, Instant at) {
        jdbc.sql("update icp_monitor_journey set state = ?, ended_at = ? where journey_id = ?")
                .params(state.name(), sql(at), journeyId)
                .update();
    }

    void applicantIs(String journeyId, String applicant) {
        jdbc.sql("update icp_monitor_journey set applicant = ? where journey_id = ?")
                .params(applicant, journeyId)
                .update();
    }

    /** What the dashboard filters by and the search finds a journey by, as far as it was said. */
    void told(String journeyId, Map<String, String> columns) {
        if (!columns.isEmpty()) {
            jdbc.sql("update icp_monitor_journey set "
                            + columns.keySet().stream()
                                    .map(column -> column + " = :" + column)
                                    .collect(Collectors.joining(", "))
                            + " where journey_id = :journey")
                    .params(columns)
                    .param("journey", journeyId)
                    .update();
        }
    }

    void forgetNames(String journeyId) {
        jdbc.sql("""
                        update icp_monitor_journey
                           set subject_name = null, service_name = null, domain_name = null
                         where journey_id = ?
                        """).param(journeyId).update();
    }

    void stepEntered(String visitId, String journeyId, String activityId, Instant at) {
        jdbc.sql("""
                        insert into icp_monitor_step (visit_id, journey_id, activity_id, entered_at)
                        values (?, ?, ?, ?)
                        """).params(visitId, journeyId, activityId, sql(at)).update();
    }

    /** The end of a visit does not know its beginning, the read model does. */
    void stepLeft(String visitId, Instant at, boolean canceled) {
        jdbc.sql("""
                        update icp_monitor_step
                           set left_at = :at, canceled = :canceled, duration_seconds =
                               floor(extract(epoch from cast(:at as timestamp with time zone) - entered_at))
                         where visit_id = :visit
                        """)
                .param("at", sql(at))
                .param("canceled", canceled)
                .param("visit", visitId)
                .update();
    }

    /**
     * @param scopeId what was checked: the journey itself or one of its documents
     */
    void checked(
            String journeyId, String scopeId, String verdict, boolean passed, List<String> refusedRules, Instant at) {
        jdbc.sql("""
                        insert into icp_monitor_check
                               (journey_id, scope_id, verdict, attempt, passed, checked_at)
                        select cast(:journey as varchar(64)), cast(:scope as varchar(64)),
                               cast(:verdict as varchar(64)), count(*) + 1, cast(:passed as boolean),
                               cast(:at as timestamp with time zone)
                          from icp_monitor_check
                         where journey_id = :journey and verdict = :verdict and scope_id = :scope
                        """)
                .param("journey", journeyId)
                .param("scope", scopeId)
                .param("verdict", verdict)
                .param("passed", passed)
                .param("at", sql(at))
                .update();
        refusedRules.forEach(rule -> refused(journeyId, verdict, rule, at));
    }

    /**
     * The readiness check tells a step why it no longer holds: the same refusal then stands in two
     * verdicts of one moment, and counts once.
     */
    private void refused(String journeyId, String verdict, String rule, Instant at) {
        jdbc.sql("""
                        insert into icp_monitor_refusal (journey_id, verdict, rule_id, refused_at)
                        select j.journey_id, cast(:verdict as varchar(64)),
                               cast(:rule as varchar(16)), :at
                          from icp_monitor_journey j
                         where j.journey_id = :journey
                           and not exists (select 1 from icp_monitor_refusal r
                                            where r.journey_id = :journey
                                              and r.rule_id = :rule and r.refused_at = :at)
                        """)
                .param("journey", journeyId)
                .param("verdict", verdict)
                .param("rule", rule)
                .param("at", sql(at))
                .update();
    }

    void rejected(String journeyId, String reason, Instant at) {
        String bounded = reason.length() <= 400 ? reason : reason.substring(0, 400);
        jdbc.sql("insert into icp_monitor_rejection (journey_id, reason, rejected_at) values (?, ?, ?)")
                .params(journeyId, bounded, sql(at))
                .update();
    }
}
