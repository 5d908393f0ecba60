package io.icpready.journey;

import static io.icpready.journey.JourneyTask.ofApplicant;
import static io.icpready.journey.JourneyTask.ofClock;
import static io.icpready.journey.JourneyTask.ofReviewer;

import io.icpready.access.FormVariable;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyTask.WaitsFor;
import io.icpready.rules.Step;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.DocumentType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stages of a journey in the order in which it meets them, one row each. What depends on which
 * stages and tasks there are is a view of these rows: forms and what they may send, one's own
 * journeys, findings, readiness, due dates, reminders, the monitor, and which task is next.
 */
public enum JourneyStage {
    CHECKLIST(
            Optional.of(Step.PROFILE),
            Variable.PROFILE_VERDICT,
            Variable.PROFILE_HOLDS,
            ofApplicant(Element.REVIEW_CHECKLIST)
                    .dueIn(2)
                    .asking("subject", "leader", "serviceLeader", "service")
                    .and(
                            FormVariable.of(Vocabulary.PLANNED_DAY),
                            FormVariable.flag(Variable.CONSENT_GIVEN),
                            FormVariable.choices(
                                    Variable.ADDITIONAL_DOCUMENTS,
                                    Stream.of(DocumentType.values())
                                            .map(Enum::name)
                                            .toList(),
                                    Longest.LIST))),
    ACCOUNT(
            Optional.of(Step.ACCOUNT),
            Variable.ACCOUNT_VERDICT,
            Variable.ACCOUNT_HOLDS,
            ofApplicant(Element.REGISTER_ACCOUNT).dueIn(2).asking("account")),
    DOMAIN(
            Optional.of(Step.DOMAIN),
            Variable.DOMAIN_VERDICT,
            Variable.DOMAIN_HOLDS,
            ofApplicant(Element.DECLARE_DOMAIN).asking("domain"),
            ofClock(Element.WAIT_FOR_REAL_NAME)),
    SERVER(
            Optional.of(Step.SERVER),
            Variable.SERVER_VERDICT,
            Variable.SERVER_HOLDS,
            ofApplicant(Element.DECLARE_SERVER).asking("server")),
    /** Judged document by document. */
    DOCUMENTS(
            Optional.empty(),
            Variable.DOCUMENT_VERDICT,
            Variable.DOCUMENTS_HOLD,
            ofApplicant(Element.UPLOAD_DOCUMENT)
                    .and(
                            FormVariable.text(Variable.DOCUMENT_ID, Longest.ID),
                            FormVariable.date(Variable.DOCUMENT_ISSUED_ON).anew(),
                            FormVariable.date(Variable.DOCUMENT_EXPIRES_ON).anew(),
                            FormVariable.flag(Variable.DOCUMENT_LONG_TERM).anew()),
            ofReviewer(Element.REVIEW_DOCUMENT)
                    .dueIn(2)
                    .and(
                            FormVariable.flag(Variable.DOCUMENT_APPROVED),
                            FormVariable.text(Variable.DOCUMENT_REJECTION_REASON, Longest.REASON))),
    /** Done when it has a number; judged as a whole. */
    SUBMIT(
            Optional.empty(),
            Variable.READINESS_VERDICT,
            Variable.FILING_ORDER_NUMBER,
            ofApplicant(Element.SUBMIT_FILING)
                    .dueIn(3)
                    .and(
                            FormVariable.text(Variable.FILING_ORDER_NUMBER, Vocabulary.MAX_TEXT),
                            FormVariable.date(Variable.FILING_SUBMITTED_ON),
                            FormVariable.of(AtLast.SERVICE_CODE)));

    private final Optional<Step> rules;
    private final String verdict;
    private final String holds;
    private final List<JourneyTask> tasks;

    JourneyStage(Optional<Step> rules, String verdict, String holds, JourneyTask... tasks) {
        this.rules = rules;
        this.verdict = verdict;
        this.holds = holds;
        this.tasks = List.of(tasks);
    }

    /** What it is called in answers and in the catalogue. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rules that judge it by its own facts, where there are such. */
    public Optional<Step> rules() {
        return rules;
    }

    /** The variable that holds what its check found. */
    public String verdict() {
        return verdict;
    }

    /** The variable that says that it is done, written by a delegate; of the last one, its number. */
    public String holds() {
        return holds;
    }

    /** Its tasks, in the order in which a journey meets them. */
    public List<JourneyTask> tasks() {
        return tasks;
    }

    public boolean has(String taskKey) {
        return tasks.stream().anyMatch(task -> task.id().equals(taskKey));
    }

    /** Every task of the journey, in the order in which it meets them. */
    public static Stream<JourneyTask> allTasks() {
        return Arrays.stream(values()).flatMap(stage -> stage.tasks.stream());
    }

    /** Keys of the tasks that wait for this, in the order in which a journey meets them. */
    public static List<String> tasksWaitingFor(WaitsFor who) {
        return allTasks()
                .filter(task -> task.waitsFor() == who)
                .map(JourneyTask::id)
                .toList();
    }

    /** The task of this key. */
    public static Optional<JourneyTask> task(String key) {
        return allTasks().filter(task -> task.id().equals(key)).findFirst();
    }

    /** The stage that a task of this key belongs to. */
    public static Optional<JourneyStage> of(String taskKey) {
        return Arrays.stream(values()).filter(stage -> stage.has(taskKey)).findFirst();
    }

    /** What may wait until the order is placed. */
    private static final class AtLast {
        static final FactField SERVICE_CODE = Vocabulary.ofGroups("server").stream()
                .filter(field -> field.name().equals("serviceCode"))
                .findFirst()
                .orElseThrow();
    }

    /** Longest values of a form beside facts, in characters. */
    private static final class Longest {
        static final int ID = 64;
        static final int REASON = 500;
        static final int LIST = 2000;
    }
}
