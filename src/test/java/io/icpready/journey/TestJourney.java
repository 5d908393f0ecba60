package io.icpready.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.EngineClock;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.journey.facts.RunsOfTests;
import io.icpready.rules.facts.choices.DocumentType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;

/** One journey, driven as applicant, reviewer and clock would drive it. */
final class TestJourney {

    static final String APPLICANT = "applicant";

    /** More rounds than any journey needs: a loop that nobody stops is a fault. */
    private static final int MOST_JOBS = 200;

    private final ProcessEngine engine;
    private final InMemoryDocuments documents;
    private final Map<String, Object> subject;
    private final String id;

    private TestJourney(ProcessEngine engine, InMemoryDocuments documents, Map<String, Object> subject, String id) {
        this.engine = engine;
        this.documents = documents;
        this.subject = subject;
        this.id = id;
    }

    static TestJourney start(ProcessEngine engine, InMemoryDocuments documents, Map<String, Object> subject) {
        engine.getIdentityService().setAuthenticatedUserId(APPLICANT);
        try {
            ProcessInstance started =
                    engine.getRuntimeService().startProcessInstanceByKey(JourneyModel.PROCESS_KEY, subject);
            return new TestJourney(engine, documents, subject, started.getId());
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** A journey that was started elsewhere. */
    static TestJourney of(ProcessEngine engine, InMemoryDocuments documents, String id) {
        return new TestJourney(engine, documents, Map.of(), id);
    }

    /** Sets the one clock to noon of a day in Shanghai. */
    static void today(LocalDate day) {
        now(day.atTime(12, 0).atZone(EngineClock.SHANGHAI).toInstant());
    }

    static void now(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    String id() {
        return id;
    }

    ProcessInstance instance() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }

    boolean hasEnded() {
        return instance() == null;
    }

    TestJourney reviewChecklist(Map<String, Object> corrections) {
        Map<String, Object> answers = new LinkedHashMap<>(corrections);
        answers.put(Variable.CONSENT_GIVEN, true);
        return complete(Element.REVIEW_CHECKLIST, answers);
    }

    TestJourney upToAccount() {
        return reviewChecklist(Map.of());
    }

    TestJourney upToBranches() {
        return upToAccount().complete(Element.REGISTER_ACCOUNT, SampleFilings.account());
    }

    TestJourney declareDomain() {
        return complete(Element.DECLARE_DOMAIN, SampleFilings.domainOf(subject));
    }

    TestJourney declareDomain(String variable, Object value) {
        return complete(Element.DECLARE_DOMAIN, SampleFilings.with(SampleFilings.domainOf(subject), variable, value));
    }

    TestJourney declareServer() {
        return complete(Element.DECLARE_SERVER, SampleFilings.server());
    }

    TestJourney declareServer(String variable, Object value) {
        return complete(Element.DECLARE_SERVER, SampleFilings.with(SampleFilings.server(), variable, value));
    }

    /** Uploads long-term documents wherever one is asked for, and has them approved. */
    TestJourney gatherDocuments() {
        tasks(Element.UPLOAD_DOCUMENT).forEach(task -> upload(task, longTerm()));
        tasks(Element.REVIEW_DOCUMENT).forEach(this::approve);
        return settle();
    }

    TestJourney upToSubmit() {
        return upToBranches().declareDomain().declareServer().gatherDocuments();
    }

    TestJourney submit() {
        return complete(
                Element.SUBMIT_FILING,
                Map.of(
                        Variable.FILING_ORDER_NUMBER,
                        "2026ICP0001",
                        Variable.FILING_SUBMITTED_ON,
                        LocalDate.now(clock()).toString()));
    }

    TestJourney complete(String taskKey, Map<String, Object> answers) {
        engine.getTaskService().complete(task(taskKey).getId(), answers);
        return settle();
    }

    /** Uploads a good picture for the document of this type, with these dates. */
    TestJourney upload(DocumentType type, Map<String, Object> dates) {
        upload(task(Element.UPLOAD_DOCUMENT, type), dates);
        return settle();
    }

    void upload(Task task, Map<String, Object> dates) {
        Map<String, Object> answers = new LinkedHashMap<>(dates);
        answers.put(Variable.DOCUMENT_ID, store(task));
        engine.getTaskService().complete(task.getId(), answers);
    }

    String store(Task task) {
        DocumentSlot slot = slot(task);
        return documents.store(id, task.getId(), slot.type(), slot.purpose());
    }

    TestJourney approve(DocumentType type) {
        approve(task(Element.REVIEW_DOCUMENT, type));
        return settle();
    }

    void approve(Task review) {
        engine.getTaskService().complete(review.getId(), Map.of(Variable.DOCUMENT_APPROVED, true));
    }

    TestJourney reject(DocumentType type, String reason) {
        engine.getTaskService()
                .complete(
                        task(Element.REVIEW_DOCUMENT, type).getId(),
                        Map.of(Variable.DOCUMENT_APPROVED, false, Variable.DOCUMENT_REJECTION_REASON, reason));
        return settle();
    }

    TestJourney withdraw() {
        engine.getRuntimeService()
                .createMessageCorrelation(JourneyModel.MESSAGE_WITHDRAWN)
                .processInstanceId(id)
                .correlate();
        return settle();
    }

    /** As a manager may: in Cockpit. */
    TestJourney overwrite(String variable, Object value) {
        engine.getRuntimeService().setVariable(id, variable, value);
        return this;
    }

    /** Runs what the job executor would run at once, unless it does: continuations, no timers. */
    TestJourney settle() {
        if (hasJobExecutor()) {
            return this;
        }
        ManagementService management = engine.getManagementService();
        for (int ran = 0; ran < MOST_JOBS; ran++) {
            Optional<Job> next = management.createJobQuery().processInstanceId(id).messages().active().list().stream()
                    .findFirst();
            if (next.isEmpty()) {
                return this;
            }
            management.executeJob(next.get().getId());
        }
        throw new AssertionError("The journey goes round in circles");
    }

    private boolean hasJobExecutor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getJobExecutor()
                .isActive();
    }

    Optional<Job> timer(String activityId) {
        return Optional.ofNullable(engine.getManagementService()
                .createJobQuery()
                .processInstanceId(id)
                .timers()
                .activityId(activityId)
                .singleResult());
    }

    Instant dueDateOf(String activityId) {
        return timer(activityId).orElseThrow().getDuedate().toInstant();
    }

    /** Sets the clock to the timer's due date and lets it fire. */
    TestJourney fire(String activityId) {
        Job timer = timer(activityId).orElseThrow();
        ClockUtil.setCurrentTime(timer.getDuedate());
        engine.getManagementService().executeJob(timer.getId());
        return settle();
    }

    Task task(String key) {
        List<Task> open = tasks(key);
        assertThat(open).as("open tasks %s", key).hasSize(1);
        return open.get(0);
    }

    Task task(String key, DocumentType type) {
        return tasks(key).stream()
                .filter(task -> slot(task).type() == type)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open " + key + " for " + type));
    }

    List<Task> tasks(String key) {
        return taskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(key)
                .list();
    }

    /** Keys of what is open, sorted; one entry per task. */
    List<String> open() {
        return taskService().createTaskQuery().processInstanceId(id).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    List<DocumentType> askedFor() {
        return tasks(Element.UPLOAD_DOCUMENT).stream()
                .map(task -> slot(task).type())
                .toList();
    }

    List<DocumentSlot> slotsAskedFor() {
        return tasks(Element.UPLOAD_DOCUMENT).stream().map(this::slot).toList();
    }

    DocumentSlot slot(Task task) {
        return RunsOfTests.of(task, engine).slot();
    }

    /** What is known of the document of a task, by the names under which forms know it. */
    Object local(Task task, String variable) {
        return RunsOfTests.of(task, engine).named().get(variable);
    }

    /** A fact by its joined name, as a check sees it. */
    Object fact(String name) {
        return JourneyApplication.bean(JourneyFacts.class)
                .opened(id, engine.getRuntimeService().getVariables(id))
                .get(name);
    }

    Object variable(String name) {
        return engine.getRuntimeService().getVariable(id, name);
    }

    /** A verdict as it stands in the variable. */
    SpinJsonNode verdict(String variable) {
        return (SpinJsonNode) variable(variable);
    }

    List<String> rulesIn(String verdictVariable) {
        return rules(verdict(verdictVariable), node -> node);
    }

    List<String> blockingRulesIn(SpinJsonNode verdict) {
        return rules(verdict, node -> "BLOCK".equals(node.prop("severity").stringValue()) ? node : null);
    }

    private static List<String> rules(SpinJsonNode verdict, UnaryOperator<SpinJsonNode> filter) {
        return verdict.prop("findings").elements().stream()
                .map(filter)
                .filter(Objects::nonNull)
                .map(finding -> finding.prop("rule").stringValue())
                .toList();
    }

    static Map<String, Object> longTerm() {
        return Map.of(
                Variable.DOCUMENT_LONG_TERM,
                true,
                Variable.DOCUMENT_ISSUED_ON,
                LocalDate.now(clock()).minusDays(5).toString());
    }

    private static EngineClock clock() {
        return new EngineClock(EngineClock.SHANGHAI);
    }

    private TaskService taskService() {
        return engine.getTaskService();
    }
}
