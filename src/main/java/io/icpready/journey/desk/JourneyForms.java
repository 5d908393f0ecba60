package io.icpready.journey.desk;

import io.icpready.access.FormVariable;
import io.icpready.access.GuardedProcess;
import io.icpready.access.Refusal;
import io.icpready.documents.Documents;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.JourneyTask;
import io.icpready.journey.JourneyTask.WaitsFor;
import io.icpready.journey.steps.OpenJourneys;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Argument;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which form sends which variables (contract §3), for the guard. */
@Component
class JourneyForms implements GuardedProcess {

    /** What the checklist asks beside the profile; the start asks the profile alone. */
    private static final Set<String> AT_THE_CHECKLIST_ONLY =
            Set.of(Variable.CONSENT_GIVEN, Variable.ADDITIONAL_DOCUMENTS);

    private static final Map<String, List<FormVariable>> TASKS =
            JourneyStage.allTasks().collect(Collectors.toUnmodifiableMap(JourneyTask::id, JourneyTask::form));

    private static final List<FormVariable> PROFILE = TASKS.get(Element.REVIEW_CHECKLIST).stream()
            .filter(variable -> !AT_THE_CHECKLIST_ONLY.contains(variable.name()))
            .toList();

    private static final List<String> OF_THE_DOCUMENT = List.of(
            Variable.DOCUMENT_TYPE,
            Variable.DOCUMENT_PURPOSE,
            Variable.DOCUMENT_ID,
            Variable.DOCUMENT_ISSUED_ON,
            Variable.DOCUMENT_EXPIRES_ON,
            Variable.DOCUMENT_LONG_TERM,
            Variable.DOCUMENT_VERDICT,
            Variable.DOCUMENT_APPROVED,
            Variable.DOCUMENT_REJECTION_REASON);

    /**
     * A reviewer compares the document with what the applicant said of subject and leaders, and with what else has
     * to stand on some document.
     */
    private static final List<String> OF_THE_REVIEW = Stream.of(
                    OF_THE_DOCUMENT.stream(),
                    Stream.of(Variable.RETURNED_DOCUMENT_ID, Variable.RETURNED_REASON),
                    PROFILE.stream().map(FormVariable::name),
                    Vocabulary.FIELDS.stream()
                            .filter(field -> stands(field.path()))
                            .map(FactField::variable))
            .flatMap(names -> names)
            .distinct()
            .toList();

    private static boolean stands(String path) {
        return Arrays.stream(DocumentType.values())
                .anyMatch(type -> type.facts().contains(path));
    }

    private final ObjectProvider<Documents> documents;
    private final ObjectProvider<OpenJourneys> openJourneys;
    private final ObjectProvider<JourneyOwners> owners;
    private final JourneyFormVariables variables;
    private final Clock clock;

    // Lazy: the engine asks for the guarded process while it is being built.
    JourneyForms(
            ObjectProvider<Documents> documents,
            ObjectProvider<OpenJourneys> openJourneys,
            ObjectProvider<JourneyOwners> owners,
            JourneyFormVariables variables,
            Clock clock) {
        this.documents = documents;
        this.openJourneys = openJourneys;
        this.owners = owners;
        this.variables = variables;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return JourneyModel.PROCESS_KEY;
    }

    @Override
    public List<String> reviewTasks() {
        return JourneyStage.tasksWaitingFor(WaitsFor.REVIEWER);
    }

    @Override
    public Optional<Refusal> startObjection(String personId) {
        return openJourneys.getObject().objection(personId);
    }

    @Override
    public boolean wasGivenTo(String processInstanceId, String personId) {
        return owners.getObject()
                .givenTo(processInstanceId)
                .filter(personId::equals)
                .isPresent();
    }

    @Override
    public List<FormVariable> startVariables() {
        return PROFILE;
    }

    @Override
    public Optional<List<FormVariable>> taskVariables(String taskDefinitionKey) {
        return Optional.ofNullable(TASKS.get(taskDefinitionKey));
    }

    @Override
    public List<String> variablesForReview() {
        return OF_THE_REVIEW;
    }

    @Override
    public VariableMap formVariables(String taskId, Optional<List<String>> names, boolean inClear) {
        return variables.of(taskId, names, inClear);
    }

    @Override
    public Optional<Refusal> objection(
            String taskDefinitionKey, String taskId, String processInstanceId, Map<String, Object> values) {
        return switch (taskDefinitionKey) {
            case Element.UPLOAD_DOCUMENT -> uploadObjection(taskId, processInstanceId, values);
            case Element.REVIEW_DOCUMENT -> reviewObjection(values);
            case Element.SUBMIT_FILING -> submissionObjection(values);
            default -> Optional.empty();
        };
    }

    private Optional<Refusal> uploadObjection(String taskId, String processInstanceId, Map<String, Object> values) {
        Documents store = documents.getObject();
        if (!store.consentGiven(processInstanceId)) {
            return refusal("access.consentMissing");
        }
        if (!(values.get(Variable.DOCUMENT_ID) instanceof String documentId) || documentId.isBlank()) {
            return refusal("access.pictureMissing");
        }
        return store.acceptedFor(documentId, taskId) ? contradiction(values) : refusal("access.pictureForeign");
    }

    /**
     * Whether the dates suit the rules is a check's question; this is none a check could answer.
     */
    private static Optional<Refusal> contradiction(Map<String, Object> values) {
        String issuedOn = (String) values.get(Variable.DOCUMENT_ISSUED_ON);
        String expiresOn = (String) values.get(Variable.DOCUMENT_EXPIRES_ON);
        if (expiresOn == null) {
            return Optional.empty();
        }
        if (Boolean.TRUE.equals(values.get(Variable.DOCUMENT_LONG_TERM))) {
            return Optional.of(
                    Refusal.badRequest("access.endlessAndEnding", Map.of("expiresOn", Argument.text(expiresOn))));
        }
        return issuedOn != null && issuedOn.compareTo(expiresOn) > 0
                ? Optional.of(Refusal.badRequest(
                        "access.endsBeforeItBegins",
                        Map.of(
                                "issuedOn", Argument.text(issuedOn),
                                "expiresOn", Argument.text(expiresOn))))
                : Optional.empty();
    }

    private static Optional<Refusal> reviewObjection(Map<String, Object> values) {
        Object approved = values.get(Variable.DOCUMENT_APPROVED);
        if (approved == null) {
            return refusal("access.decisionMissing");
        }
        boolean reasonGiven =
                values.get(Variable.DOCUMENT_REJECTION_REASON) instanceof String reason && !reason.isBlank();
        return Boolean.TRUE.equals(approved) || reasonGiven ? Optional.empty() : refusal("access.reasonMissing");
    }

    /** What was submitted has a number by now, and was not submitted in days to come. */
    private Optional<Refusal> submissionObjection(Map<String, Object> values) {
        if (!(values.get(Variable.FILING_ORDER_NUMBER) instanceof String number) || number.isBlank()) {
            return refusal("access.orderNumberMissing");
        }
        LocalDate today = LocalDate.now(clock);
        return values.get(Variable.FILING_SUBMITTED_ON) instanceof String day
                        && LocalDate.parse(day).isAfter(today)
                ? Optional.of(Refusal.badRequest(
                        "access.submittedLater",
                        Map.of(
                                "found", Argument.text(day),
                                "today", Argument.text(today.toString()))))
                : Optional.empty();
    }

    private static Optional<Refusal> refusal(String messageKey) {
        return Optional.of(Refusal.badRequest(messageKey, Map.of()));
    }
}
