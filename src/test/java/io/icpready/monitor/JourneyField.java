package io.icpready.monitor;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.RunsOfTests;
import io.icpready.rules.Filing;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A field of journeys in every state, walked through the engine with the clock moved. The same seed
 * gives the same field.
 */
public final class JourneyField {

    /** Noon of the day on which all filings of these tests are in order. */
    public static final ZonedDateTime NOON = ZonedDateTime.parse("2026-11-24T12:00:00+08:00[Asia/Shanghai]");

    /** How far a journey of the field goes. */
    public enum Stage {
        JUST_STARTED,
        PROFILE_REFUSED,
        AT_ACCOUNT,
        ACCOUNT_REFUSED,
        AT_DOMAIN_SERVER_AND_UPLOADS,
        DOMAIN_REFUSED,
        SERVER_REFUSED,
        WAITING_FOR_REAL_NAME,
        WAITING_FOR_REVIEW,
        DOCUMENT_REFUSED,
        DOCUMENT_SENT_BACK,
        REMINDED,
        READY,
        STALE,
        SUBMITTED,
        SUBMITTED_AFTER_LOOPS,
        WITHDRAWN,
        CANCELED
    }

    private static final List<Stage> EVERY_STAGE = List.of(Stage.values());

    /** Every stage, and again and again those that most people stand at: the first ones. */
    static final List<Stage> MOSTLY_EARLY = Stream.concat(
                    EVERY_STAGE.stream(),
                    Collections.nCopies(
                                    9,
                                    List.of(
                                            Stage.JUST_STARTED,
                                            Stage.PROFILE_REFUSED,
                                            Stage.AT_ACCOUNT,
                                            Stage.ACCOUNT_REFUSED))
                            .stream()
                            .flatMap(List::stream))
            .toList();

    /** More than any filing asks for. */
    private static final int MOST_UPLOADS = 40;

    private static final List<String> PROVINCES = List.of("330000", "440000", "110000", "310000");
    private static final List<String> REASONS = List.of("图片模糊", "证件不完整", "Not the right paper");

    private final ProcessEngine engine;
    private final Hands hands;
    private final Random random = new Random(20261124);
    private ZonedDateTime now = NOON;

    JourneyField(ProcessEngine engine, JdbcClient jdbc) {
        this(engine, new EngineHands(engine, jdbc));
    }

    public JourneyField(ProcessEngine engine, Hands hands) {
        this.engine = engine;
        this.hands = hands;
    }

    /** Walks so many journeys, one stage after the other, and leaves the clock at {@link #NOON}. */
    void grow(int journeys) {
        for (int index = 0; index < journeys; index++) {
            walk(EVERY_STAGE.get(index % EVERY_STAGE.size()), index);
        }
        set(NOON);
    }

    /** Walks so many journeys, drawn from a mix, with numbers from {@code first} on. */
    void grow(List<Stage> mix, int first, int journeys) {
        for (int index = first; index < first + journeys; index++) {
            walk(mix.get(random.nextInt(mix.size())), index);
        }
        set(NOON);
    }

    /** One journey that goes so far; answers its id. */
    public String walk(Stage stage, int index) {
        set(NOON.minusDays(3L + random.nextInt(45)).plusMinutes(random.nextInt(600)));
        Map<String, Object> facts = facts(index);
        String journey = start(facts, index);
        if (stage == Stage.JUST_STARTED) {
            return journey;
        }
        boolean loops = stage == Stage.SUBMITTED_AFTER_LOOPS;
        if (stage == Stage.PROFILE_REFUSED || loops) {
            complete(journey, Element.REVIEW_CHECKLIST, Map.of("leaderIdNumber", "123", Variable.CONSENT_GIVEN, true));
            if (!loops) {
                return journey;
            }
        }
        complete(
                journey,
                Element.REVIEW_CHECKLIST,
                Map.of("leaderIdNumber", facts.get("leaderIdNumber"), Variable.CONSENT_GIVEN, true));
        if (stage == Stage.AT_ACCOUNT) {
            return journey;
        }
        if (stage == Stage.WITHDRAWN && index % 2 == 0) {
            withdraw(journey);
            return journey;
        }
        if (stage == Stage.ACCOUNT_REFUSED || loops) {
            complete(journey, Element.REGISTER_ACCOUNT, Map.of("accountRegistered", false, "accountId", "x"));
            if (!loops) {
                return journey;
            }
        }
        complete(journey, Element.REGISTER_ACCOUNT, of(facts, "account"));
        if (stage == Stage.AT_DOMAIN_SERVER_AND_UPLOADS) {
            return journey;
        }
        if (stage == Stage.DOMAIN_REFUSED || loops) {
            complete(
                    journey,
                    Element.DECLARE_DOMAIN,
                    with(
                            of(facts, "domain"),
                            "domainExpiresOn",
                            today().plusDays(10).toString()));
            if (!loops) {
                return journey;
            }
        }
        boolean waits = stage == Stage.WAITING_FOR_REAL_NAME;
        complete(
                journey,
                Element.DECLARE_DOMAIN,
                waits
                        ? with(of(facts, "domain"), "domainRealNameVerifiedOn", today().toString())
                        : of(facts, "domain"));
        if (waits) {
            return journey;
        }
        if (stage == Stage.SERVER_REFUSED || loops) {
            complete(journey, Element.DECLARE_SERVER, with(of(facts, "server"), "serverRegion", "cn-hongkong"));
            if (!loops) {
                return journey;
            }
        }
        complete(journey, Element.DECLARE_SERVER, of(facts, "server"));
        if (stage == Stage.DOCUMENT_REFUSED || loops) {
            upload(journey, today().plusDays(5), false);
            if (!loops) {
                return journey;
            }
        }
        uploadAll(journey);
        if (stage == Stage.WAITING_FOR_REVIEW) {
            return journey;
        }
        if (stage == Stage.DOCUMENT_SENT_BACK || loops) {
            review(journey, false, REASONS.get(index / EVERY_STAGE.size() % REASONS.size()));
            if (!loops) {
                return journey;
            }
            uploadAll(journey);
        }
        if (stage == Stage.REMINDED) {
            fireTimer(journey, Element.REMINDER_DUE);
            runJobs(journey);
            return journey;
        }
        while (!open(journey, Element.REVIEW_DOCUMENT).isEmpty()) {
            review(journey, true, "");
        }
        runJobs(journey);
        return switch (stage) {
            case STALE -> {
                engine.getRuntimeService()
                        .setVariable(
                                journey, "domainExpiresOn", today().plusDays(1).toString());
                fireTimer(journey, Element.FACT_RUNS_OUT);
                yield journey;
            }
            case SUBMITTED, SUBMITTED_AFTER_LOOPS -> {
                complete(
                        journey,
                        Element.SUBMIT_FILING,
                        Map.of(
                                Variable.FILING_ORDER_NUMBER, "ORDER-%05d".formatted(index),
                                Variable.FILING_SUBMITTED_ON, today().toString()));
                yield journey;
            }
            case WITHDRAWN -> {
                withdraw(journey);
                yield journey;
            }
            case CANCELED -> {
                later();
                engine.getRuntimeService().deleteProcessInstance(journey, "test");
                yield journey;
            }
            default -> journey;
        };
    }

    /** The facts of this filing as process variables. */
    private static Map<String, Object> facts(int index) {
        Filing filing = index % 3 == 0 ? Filing.ofIndividual() : Filing.ofEnterprise();
        filing.in(PROVINCES.get(index % PROVINCES.size())).with("domain.name", "example%05d.cn".formatted(index));
        if (index % 5 == 0) {
            filing.with("service.industries", List.of("HEALTH_CARE", "FOOD"));
        }
        Map<String, Object> variables = new HashMap<>();
        for (FactField field : Vocabulary.FIELDS) {
            if (filing.values().get(field.group()) instanceof Map<?, ?> group && group.containsKey(field.name())) {
                Object value = group.get(field.name());
                variables.put(
                        field.variable(),
                        value instanceof List<?> list
                                ? list.stream().map(Object::toString).collect(Collectors.joining(","))
                                : value);
            }
        }
        return variables;
    }

    private static Map<String, Object> of(Map<String, Object> facts, String group) {
        return Vocabulary.ofGroups(group).stream()
                .map(FactField::variable)
                .filter(facts::containsKey)
                .collect(Collectors.toMap(name -> name, facts::get));
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object value) {
        Map<String, Object> changed = new HashMap<>(facts);
        changed.put(name, value);
        return changed;
    }

    private String start(Map<String, Object> facts, int index) {
        Map<String, Object> variables = new HashMap<>(of(facts, "subject"));
        variables.putAll(of(facts, "leader"));
        variables.putAll(of(facts, "serviceLeader"));
        variables.putAll(of(facts, "service"));
        return hands.start(variables, "person-%02d".formatted(index % 40));
    }

    private List<Task> open(String journey, String element) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(journey)
                .taskDefinitionKey(element)
                .orderByTaskId()
                .asc()
                .list();
    }

    private void complete(String journey, String element, Map<String, Object> variables) {
        later();
        hands.complete(only(journey, element), variables);
        runJobs(journey);
    }

    private Task only(String journey, String element) {
        return open(journey, element).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(element + " is not open: " + state(journey)));
    }

    private String state(String journey) {
        String open = engine.getTaskService().createTaskQuery().processInstanceId(journey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList()
                .toString();
        return open + " " + engine.getRuntimeService().getVariables(journey);
    }

    private void uploadAll(String journey) {
        for (int left = MOST_UPLOADS; !open(journey, Element.UPLOAD_DOCUMENT).isEmpty(); left--) {
            if (left == 0) {
                Task refused = open(journey, Element.UPLOAD_DOCUMENT).get(0);
                throw new AssertionError("No end of uploads: " + RunsOfTests.of(refused, engine));
            }
            upload(journey, today().plusYears(5), true);
        }
    }

    private void upload(String journey, LocalDate expiresOn, boolean longTerm) {
        later();
        Task task = open(journey, Element.UPLOAD_DOCUMENT).get(0);
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variable.DOCUMENT_ID, hands.picture(task));
        variables.put(Variable.DOCUMENT_ISSUED_ON, today().minusDays(1).toString());
        variables.put(Variable.DOCUMENT_EXPIRES_ON, longTerm ? null : expiresOn.toString());
        variables.put(Variable.DOCUMENT_LONG_TERM, longTerm);
        hands.complete(task, variables);
        runJobs(journey);
    }

    private void review(String journey, boolean approved, String reason) {
        later();
        Map<String, Object> variables = new HashMap<>();
        variables.put(Variable.DOCUMENT_APPROVED, approved);
        variables.put(Variable.DOCUMENT_REJECTION_REASON, reason);
        hands.review(open(journey, Element.REVIEW_DOCUMENT).get(0), variables);
        runJobs(journey);
    }

    private void withdraw(String journey) {
        later();
        hands.withdraw(journey);
    }

    private void fireTimer(String journey, String element) {
        later();
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(journey)
                .activityId(element)
                .timers()
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    /** Runs what the job executor would run at once. */
    private void runJobs(String journey) {
        List<Job> jobs;
        do {
            jobs = engine.getManagementService()
                    .createJobQuery()
                    .processInstanceId(journey)
                    .messages()
                    .list();
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        } while (!jobs.isEmpty());
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    /** Between two actions minutes or a day go by, but never past {@link #NOON}. */
    private void later() {
        ZonedDateTime next = now.plus(Duration.ofMinutes(1 + random.nextInt(1500)));
        set(next.isAfter(NOON) ? now.plusSeconds(1) : next);
    }

    private void set(ZonedDateTime time) {
        now = time;
        ClockUtil.setCurrentTime(Date.from(time.toInstant()));
    }
}
