package io.icpready.monitor.figures;

import static io.icpready.store.SqlTime.instant;
import static io.icpready.store.SqlTime.optional;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask;
import io.icpready.journey.JourneyTask.WaitsFor;
import io.icpready.monitor.People;
import io.icpready.monitor.RuleTitles;
import io.icpready.monitor.StepNames;
import io.icpready.monitor.figures.ListedJourney.LastFinding;
import io.icpready.monitor.figures.ListedJourney.StandsAt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What there is to say of a few journeys whose ids are known. */
@Repository
class ListedJourneys {

    private final JdbcClient jdbc;
    private final NarrowedQuestion question;
    private final People people;

    ListedJourneys(JdbcClient jdbc, NarrowedQuestion question, People people) {
        this.jdbc = jdbc;
        this.question = question;
        this.people = people;
    }

    /** In the order of the ids. */
    List<ListedJourney> of(List<String> ids, Locale language) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Known known = known(ids, language);
        Map<String, ListedJourney> journeys = jdbc
                .sql("select j.*, " + People.NAME + " as applicant_name from icp_monitor_journey j"
                        + " left join ACT_ID_USER u on u.ID_ = j.applicant where j.journey_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> listed(row, known))
                .list()
                .stream()
                .collect(Collectors.toMap(ListedJourney::journeyId, Function.identity()));
        return ids.stream().map(journeys::get).filter(Objects::nonNull).toList();
    }

    private Known known(List<String> ids, Locale language) {
        Map<String, List<OpenTask>> tasks = tasks(ids);
        List<String> assignees = tasks.values().stream()
                .flatMap(List::stream)
                .flatMap(task -> task.assignee().stream())
                .toList();
        return new Known(tasks, people.named(assignees), timers(ids), findings(ids), language);
    }

    private ListedJourney listed(ResultSet row, Known known) throws SQLException {
        String id = row.getString("journey_id");
        List<OpenTask> tasks = known.tasks().getOrDefault(id, List.of());
        return new ListedJourney(
                id,
                row.getString("business_key"),
                row.getString("applicant"),
                row.getString("applicant_name"),
                row.getString("subject_name"),
                row.getString("service_name"),
                row.getString("domain_name"),
                row.getString("province"),
                row.getString("subject_kind"),
                row.getString("state"),
                instant(row, "started_at").toString(),
                optional(row, "ended_at").map(Instant::toString).orElse(null),
                tasks.stream()
                        .map(OpenTask::waitsFor)
                        .distinct()
                        .sorted()
                        .map(WaitsFor::name)
                        .toList(),
                first(tasks.stream().map(OpenTask::createdAt)),
                tasks.stream().flatMap(task -> task.dueAt().stream()).anyMatch(due -> due.isBefore(question.now())),
                steps(tasks, known),
                known.finding(id).orElse(null));
    }

    private static List<StandsAt> steps(List<OpenTask> tasks, Known known) {
        Map<String, List<OpenTask>> bySteps = tasks.stream()
                .collect(Collectors.groupingBy(OpenTask::activityId, LinkedHashMap::new, Collectors.toList()));
        return bySteps.entrySet().stream()
                .sorted(Comparator.comparing(step -> StepNames.STEPS.indexOf(step.getKey())))
                .map(step -> step(step.getKey(), step.getValue(), known))
                .toList();
    }

    private static StandsAt step(String activityId, List<OpenTask> tasks, Known known) {
        WaitsFor waitsFor = tasks.get(0).waitsFor();
        List<String> who = tasks.stream()
                .flatMap(task -> task.assignee().stream())
                .distinct()
                .sorted()
                .toList();
        return new StandsAt(
                activityId,
                StepNames.of(activityId, known.language()),
                waitsFor.name(),
                who,
                who.stream().map(known::nameOf).toList(),
                first(tasks.stream().map(OpenTask::createdAt)),
                first(tasks.stream().flatMap(task -> task.dueAt().stream())),
                waitsFor == WaitsFor.CLOCK ? first(known.until(tasks.get(0).journeyId()).stream()) : null,
                tasks.stream().map(OpenTask::taskId).toList());
    }

    private static String first(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder()).map(Instant::toString).orElse(null);
    }

    private Map<String, List<OpenTask>> tasks(List<String> ids) {
        return jdbc
                .sql("""
                        select ID_, PROC_INST_ID_, TASK_DEF_KEY_, ASSIGNEE_, CREATE_TIME_, DUE_DATE_
                          from ACT_RU_TASK where PROC_INST_ID_ in (:ids) order by CREATE_TIME_, ID_
                        """)
                .param("ids", ids)
                .query((row, number) -> new OpenTask(
                        row.getString("ID_"),
                        row.getString("PROC_INST_ID_"),
                        row.getString("TASK_DEF_KEY_"),
                        Optional.ofNullable(row.getString("ASSIGNEE_")),
                        row.getTimestamp("CREATE_TIME_").toInstant(),
                        Optional.ofNullable(row.getTimestamp("DUE_DATE_")).map(Timestamp::toInstant)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(OpenTask::journeyId));
    }

    /** When those that wait for the clock go on by themselves. */
    private Map<String, Instant> timers(List<String> ids) {
        return jdbc
                .sql("""
                        select PROCESS_INSTANCE_ID_, DUEDATE_ from ACT_RU_JOB
                         where PROCESS_INSTANCE_ID_ in (:ids) and HANDLER_CFG_ = :timer
                        """)
                .param("ids", ids)
                .param("timer", Element.AWAIT_REAL_NAME_SYNC)
                .query((row, number) -> Map.entry(
                        row.getString("PROCESS_INSTANCE_ID_"),
                        row.getTimestamp("DUEDATE_").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one.isBefore(other) ? one : other));
    }

    /**
     * The last of what a rule or a reviewer said to each that is under way, until it is settled: the check
     * of the same thing passed later, or another picture took the place of the one that was sent back.
     */
    private Map<String, Finding> findings(List<String> ids) {
        return jdbc
                .sql("""
                        select r.journey_id, r.rule_id, null as reason, r.refused_at as at
                          from icp_monitor_refusal r
                          join icp_monitor_journey j on j.journey_id = r.journey_id and j.state = 'OPEN'
                         where r.journey_id in (:ids)
                           and not exists (select 1 from icp_monitor_check failed
                                             join icp_monitor_check passed
                                               on passed.journey_id = failed.journey_id
                                              and passed.verdict = failed.verdict
                                              and passed.scope_id = failed.scope_id
                                              and passed.attempt > failed.attempt and passed.passed
                                            where failed.journey_id = r.journey_id
                                              and failed.checked_at = r.refused_at and not failed.passed)
                        union all
                        select r.journey_id, null, r.reason, r.rejected_at
                          from icp_monitor_rejection r
                          join icp_monitor_journey j on j.journey_id = r.journey_id and j.state = 'OPEN'
                         where r.journey_id in (:ids)
                           and exists (select 1 from icp_monitor_step s
                                        where s.journey_id = r.journey_id and s.activity_id = :upload
                                          and s.entered_at >= r.rejected_at and s.left_at is null)
                        """)
                .param("ids", ids)
                .param("upload", Element.UPLOAD_DOCUMENT)
                .query((row, number) -> new Finding(
                        row.getString("journey_id"),
                        Optional.ofNullable(row.getString("rule_id")),
                        row.getString("reason"),
                        instant(row, "at")))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Finding::journeyId,
                        Function.identity(),
                        (one, other) -> other.at().isBefore(one.at()) ? one : other));
    }

    /** What the page's journeys have beside their rows, each by journey but for the names, which are by account. */
    private record Known(
            Map<String, List<OpenTask>> tasks,
            Map<String, String> names,
            Map<String, Instant> timers,
            Map<String, Finding> findings,
            Locale language) {

        String nameOf(String account) {
            return names.getOrDefault(account, account);
        }

        Optional<Instant> until(String journeyId) {
            return Optional.ofNullable(timers.get(journeyId));
        }

        Optional<LastFinding> finding(String journeyId) {
            return Optional.ofNullable(findings.get(journeyId)).map(finding -> finding.told(language));
        }
    }

    private record OpenTask(
            String taskId,
            String journeyId,
            String activityId,
            Optional<String> assignee,
            Instant createdAt,
            Optional<Instant> dueAt) {

        /** An element of an older version waits for whom its journey belongs to. */
        WaitsFor waitsFor() {
            return JourneyStage.task(activityId).map(JourneyTask::waitsFor).orElse(WaitsFor.APPLICANT);
        }
    }

    private record Finding(String journeyId, Optional<String> rule, String reason, Instant at) {

        LastFinding told(Locale language) {
            return new LastFinding(
                    rule.orElse(null),
                    rule.map(id -> RuleTitles.of(id, language).orElse(id)).orElse(reason),
                    at.toString());
        }
    }
}
