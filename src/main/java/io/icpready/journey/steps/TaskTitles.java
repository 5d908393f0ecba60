package io.icpready.journey.steps;

import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.FactsAtRest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/**
 * What a task is called in a list: the step, whether it was sent back, the document, the subject.
 */
@Component
class TaskTitles {

    private static final String SENT_BACK = "（已退回）";

    private final FactsAtRest atRest;
    private final DocumentRuns runs;

    TaskTitles(FactsAtRest atRest, DocumentRuns runs) {
        this.atRest = atRest;
        this.runs = runs;
    }

    /**
     * The whole title, which may name a person.
     *
     * @param withoutSubject the title without it
     */
    public String of(DelegateTask task, String withoutSubject) {
        return joined(" · ", Optional.of(withoutSubject), subject(task));
    }

    /** The title without the subject, for whoever must not read the name of a person. */
    public String withoutSubject(DelegateTask task) {
        Optional<DocumentRun> document = JourneyStage.DOCUMENTS.has(task.getTaskDefinitionKey())
                ? Optional.of(runs.of(task.getExecution()))
                : Optional.empty();
        boolean sentBack = Element.UPLOAD_DOCUMENT.equals(task.getTaskDefinitionKey())
                && document.flatMap(DocumentRun::rejectionReason).isPresent();
        return joined(
                "：",
                Optional.of(task.getName() + (sentBack ? SENT_BACK : "")),
                document.map(run -> run.slot().label(Locale.SIMPLIFIED_CHINESE)));
    }

    private Optional<String> subject(DelegateTask task) {
        VariableScope journey = task.getExecution();
        Map<String, Object> said = new HashMap<>();
        Stream.of("subject", "subjectName")
                .filter(journey::hasVariable)
                .forEach(name -> said.put(name, journey.getVariable(name)));
        return Optional.ofNullable(
                        atRest.opened(task.getProcessInstanceId(), said).get("subjectName"))
                .map(Object::toString)
                .filter(name -> !name.isBlank());
    }

    private static String joined(String separator, Optional<String> first, Optional<String> second) {
        return Stream.of(first, second).flatMap(Optional::stream).collect(Collectors.joining(separator));
    }
}
