package io.icpready.monitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.monitor.figures.Dashboard;
import io.icpready.monitor.figures.MonitorFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dashboard's figures once more, from the engine's tables alone. */
final class EngineFigures {

    private static final String KEY = "IcpFilingPreparation";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ZonedDateTime now;
    private final Timestamp since;
    private final Set<String> wanted;
    private final List<Check> verdicts;

    EngineFigures(JdbcClient jdbc, ObjectMapper json, ZonedDateTime now, MonitorFilter filter) {
        this.jdbc = jdbc;
        this.json = json;
        this.now = now;
        this.since = Timestamp.from(
                now.toLocalDate().minusDays(29).atStartOfDay(now.getZone()).toInstant());
        this.wanted = journeys(filter);
        this.verdicts = readVerdicts();
    }

    long open() {
        return ids("select PROC_INST_ID_ from ACT_HI_PROCINST where END_TIME_ is null")
                .size();
    }

    long overdue() {
        return Set.copyOf(ids("select PROC_INST_ID_ from ACT_HI_TASKINST where END_TIME_ is null"
                        + " and DUE_DATE_ < timestamp '2026-11-24 12:00:00+08:00'"))
                .size();
    }

    Dashboard.Waiting waiting() {
        return new Dashboard.Waiting(
                waitingAt("TASK_DEF_KEY_ not in ('WaitForRealName', 'ReviewDocument')"),
                waitingAt("TASK_DEF_KEY_ = 'ReviewDocument'"),
                waitingAt("TASK_DEF_KEY_ = 'WaitForRealName'"));
    }

    private long waitingAt(String condition) {
        return Set.copyOf(ids("select PROC_INST_ID_ from ACT_RU_TASK where " + condition))
                .size();
    }

    List<Dashboard.Finished> finished() {
        Map<String, Long> ends = new TreeMap<>();
        ended().stream().filter(end -> !end.at().before(since)).forEach(end -> ends.merge(end.how(), 1L, Long::sum));
        return ends.entrySet().stream()
                .map(end -> new Dashboard.Finished(end.getKey(), end.getValue()))
                .toList();
    }

    List<Dashboard.StepFigures> steps() {
        Map<String, Long> open = new TreeMap<>();
        jdbc.sql("select PROC_INST_ID_, TASK_DEF_KEY_ from ACT_RU_TASK").query(row -> {
            if (wanted.contains(row.getString(1))) {
                open.merge(row.getString(2), 1L, Long::sum);
            }
        });
        Map<String, List<Long>> durations = new TreeMap<>();
        jdbc.sql("""
                        select PROC_INST_ID_, ACT_ID_, DURATION_ from ACT_HI_ACTINST
                         where ACT_TYPE_ = 'userTask' and END_TIME_ >= ? and ACT_INST_STATE_ <> 2
                        """).param(since).query(row -> {
            if (wanted.contains(row.getString(1))) {
                durations
                        .computeIfAbsent(row.getString(2), step -> new ArrayList<>())
                        .add(row.getLong(3) / 1000);
            }
        });
        Set<String> steps = new LinkedHashSet<>(open.keySet());
        steps.addAll(durations.keySet());
        return steps.stream()
                .sorted(Comparator.comparingInt(StepNames.STEPS::indexOf))
                .map(step -> {
                    List<Long> times = durations.getOrDefault(step, List.of()).stream()
                            .sorted()
                            .toList();
                    return new Dashboard.StepFigures(
                            step,
                            open.getOrDefault(step, 0L),
                            times.size(),
                            percentile(times, 0.5),
                            percentile(times, 0.9));
                })
                .toList();
    }

    /** Linear interpolation between the two nearest ranks. */
    private static Double percentile(List<Long> sorted, double share) {
        if (sorted.isEmpty()) {
            return null;
        }
        double rank = share * (sorted.size() - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return Math.round((sorted.get(below) + (rank - below) * (sorted.get(above) - sorted.get(below))) * 1000)
                / 1000.0;
    }

    List<Dashboard.CheckFigures> checks() {
        Map<String, Check> first = new LinkedHashMap<>();
        verdicts.forEach(check -> first.putIfAbsent(check.journey() + check.scope() + check.name(), check));
        return first.values().stream()
                .filter(check -> !check.at().before(since))
                .collect(Collectors.groupingBy(Check::name, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Dashboard.CheckFigures(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().filter(Check::passed).count()))
                .toList();
    }

    List<Dashboard.Count> refusals() {
        return top(verdicts.stream()
                .filter(check -> !check.at().before(since))
                .flatMap(check -> check.blocking().stream()
                        .map(rule -> List.of(check.journey(), rule, check.at().toString())))
                .distinct()
                .map(refusal -> refusal.get(1))
                .toList());
    }

    List<Dashboard.Count> rejections() {
        return top(documents().stream()
                .filter(said -> said.is("REJECTED") && !said.at().before(since))
                .map(said -> said.document().get("rejectionReason").asText())
                .toList());
    }

    List<Dashboard.Day> trend() {
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (int back = 29; back >= 0; back--) {
            days.put(now.toLocalDate().minusDays(back), new long[3]);
        }
        jdbc.sql("select PROC_INST_ID_, START_TIME_ from ACT_HI_PROCINST").query(row -> {
            if (wanted.contains(row.getString(1))) {
                count(days, row.getTimestamp(2), 0);
            }
        });
        ended().stream().filter(end -> end.how().equals("SUBMITTED")).forEach(end -> count(days, end.at(), 1));
        ended().stream().filter(end -> end.how().equals("WITHDRAWN")).forEach(end -> count(days, end.at(), 2));
        return days.entrySet().stream()
                .map(day -> new Dashboard.Day(
                        day.getKey().toString(), day.getValue()[0], day.getValue()[1], day.getValue()[2]))
                .toList();
    }

    private void count(Map<LocalDate, long[]> days, Timestamp at, int column) {
        LocalDate day = Instant.ofEpochMilli(at.getTime()).atZone(now.getZone()).toLocalDate();
        days.computeIfPresent(day, (any, counts) -> {
            counts[column]++;
            return counts;
        });
    }

    private List<End> ended() {
        return jdbc
                .sql("""
                        select PROC_INST_ID_, END_TIME_,
                               case when STATE_ <> 'COMPLETED' then 'CANCELED'
                                    when END_ACT_ID_ = 'FilingSubmitted' then 'SUBMITTED'
                                    when PROC_INST_ID_ in
                                         (select PROC_INST_ID_ from ACT_HI_ACTINST
                                           where ACT_ID_ = 'JourneyWithdrawnEnd') then 'WITHDRAWN'
                                    else 'ODD' end
                          from ACT_HI_PROCINST where END_TIME_ is not null
                        """)
                .query((row, number) -> new End(row.getString(1), row.getTimestamp(2), row.getString(3)))
                .list()
                .stream()
                .filter(end -> wanted.contains(end.journey()))
                .toList();
    }

    private List<Check> readVerdicts() {
        return Stream.concat(
                        ownVerdicts().stream(),
                        documents().stream()
                                .filter(said -> (said.is("INSPECTED") || said.is("BEGUN"))
                                        && said.document().has("verdict"))
                                .map(said -> check(
                                        said.journey(),
                                        said.scope(),
                                        "documentVerdict",
                                        said.at(),
                                        said.document().get("verdict"))))
                .sorted(Comparator.comparing(Check::at))
                .toList();
    }

    /** What was known of documents, one after the other. */
    private List<Said> documents() {
        return jdbc
                .sql("""
                        select d.PROC_INST_ID_, d.EXECUTION_ID_, d.TIME_, d.TEXT_, b.BYTES_
                          from ACT_HI_DETAIL d
                          left join ACT_GE_BYTEARRAY b on b.ID_ = d.BYTEARRAY_ID_
                         where d.NAME_ = 'document'
                         order by d.TIME_, d.SEQUENCE_COUNTER_
                        """)
                .query((row, number) -> new Said(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3),
                        tree(
                                row.getBytes(5) == null
                                        ? row.getString(4).getBytes(StandardCharsets.UTF_8)
                                        : row.getBytes(5))))
                .list()
                .stream()
                .filter(said -> wanted.contains(said.journey()))
                .toList();
    }

    private List<Check> ownVerdicts() {
        return jdbc
                .sql("""
                        select d.PROC_INST_ID_, d.EXECUTION_ID_, d.NAME_, d.TIME_, b.BYTES_
                          from ACT_HI_DETAIL d
                          join ACT_GE_BYTEARRAY b on b.ID_ = d.BYTEARRAY_ID_
                         where d.NAME_ like '%Verdict'
                         order by d.TIME_, d.SEQUENCE_COUNTER_
                        """)
                .query((row, number) -> check(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4),
                        tree(row.getBytes(5))))
                .list()
                .stream()
                .filter(check -> wanted.contains(check.journey()))
                .toList();
    }

    private static Check check(String journey, String scope, String name, Timestamp at, JsonNode verdict) {
        Set<String> blocking = new LinkedHashSet<>();
        verdict.get("findings").forEach(finding -> {
            if (finding.get("severity").asText().equals("BLOCK")) {
                blocking.add(finding.get("rule").asText());
            }
        });
        boolean passed = Set.of("PASS", "WARN").contains(verdict.get("status").asText());
        return new Check(journey, scope, name, at, passed, blocking);
    }

    private JsonNode tree(byte[] value) {
        try {
            return json.readTree(value);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Dashboard.Count> top(List<String> keys) {
        return keys.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())).entrySet().stream()
                .map(entry -> new Dashboard.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Dashboard.Count::times)
                        .reversed()
                        .thenComparing(Dashboard.Count::key))
                .limit(20)
                .toList();
    }

    private List<String> ids(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream()
                .filter(wanted::contains)
                .toList();
    }

    private Set<String> journeys(MonitorFilter filter) {
        Set<String> journeys =
                new LinkedHashSet<>(jdbc.sql("select PROC_INST_ID_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = ?")
                        .param(KEY)
                        .query(String.class)
                        .list());
        filter.province().ifPresent(province -> journeys.retainAll(having("subject", "province", province.code())));
        filter.kind().ifPresent(kind -> journeys.retainAll(having("subject", "kind", kind.name())));
        filter.industry().ifPresent(industry -> journeys.retainAll(having("service", "industries", industry.name())));
        filter.minimumAgeDays()
                .ifPresent(days ->
                        journeys.retainAll(jdbc.sql("select PROC_INST_ID_ from ACT_HI_PROCINST where START_TIME_ <= ?")
                                .param(Timestamp.from(now.minusDays(days).toInstant()))
                                .query(String.class)
                                .list()));
        return journeys;
    }

    private List<String> having(String group, String fact, String value) {
        List<String> journeys = new ArrayList<>();
        jdbc.sql("""
                        select PROC_INST_ID_, TEXT_ from ACT_HI_VARINST where NAME_ = ?
                        """).param(group).query(row -> {
            try {
                if (json.readTree(row.getString(2)).path(fact).asText().contains(value)) {
                    journeys.add(row.getString(1));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return journeys;
    }

    private record End(String journey, Timestamp at, String how) {}

    private record Said(String journey, String scope, Timestamp at, JsonNode document) {

        boolean is(String last) {
            return document.get("last").asText().equals(last);
        }
    }

    private record Check(
            String journey, String scope, String name, Timestamp at, boolean passed, Set<String> blocking) {}
}
