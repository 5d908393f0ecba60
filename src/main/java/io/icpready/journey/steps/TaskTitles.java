package io.icpready.journey.steps;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentSlot;
import io.icpready.journey.facts.FactsAtRest;
import io.icpready.journey.facts.JourneyFacts;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * What a task is called in a list: the step, whether it was sent back, the document, the subject.
 */
@Component
class TaskTitles {

    private static final String SENT_BACK = "（已退回）";

    private final FactsAtRest atRest;

    TaskTitles(FactsAtRest atRest) {
        this.atRest = atRest;
    }

    /** The whole title, which may name a person. */
    public String of(DelegateTask task) {
        return joined(" · ", Optional.of(withoutSubject(task)), subject(task));
    }

    /** The title without the subject, for whoever must not read the name of a person. */
    public String withoutSubject(DelegateTask task) {
        return joined("：", Optional.of(task.getName() + sentBack(task)), document(task));
    }

    private Optional<String> subject(DelegateTask task) {
        Map<String, Object> said = new HashMap<>();
        Stream.of("subject", "subjectName")
                .filter(task::hasVariable)
                .forEach(name -> said.put(name, task.getVariable(name)));
        return Optional.ofNullable(
                        atRest.opened(task.getProcessInstanceId(), said).get("subjectName"))
                .map(Object::toString)
                .filter(name -> !name.isBlank());
    }

    private static String joined(String separator, Optional<String> first, Optional<String> second) {
        return Stream.of(first, second).flatMap(Optional::stream).collect(Collectors.joining(separator));
    }

    private static String sentBack(DelegateTask task) {
        return Element.UPLOAD_DOCUMENT.equals(task.getTaskDefinitionKey())
                        && JourneyFacts.text(task, Variable.DOCUMENT_REJECTION_REASON)
                                .isPresent()
                ? SENT_BACK
                : "";
    }

    private static Optional<String> document(DelegateTask task) {
        return JourneyFacts.text(task, Variable.DOCUMENT_SLOT)
                .map(DocumentSlot::parse)
                .map(slot -> slot.label(Locale.SIMPLIFIED_CHINESE));
    }
}
