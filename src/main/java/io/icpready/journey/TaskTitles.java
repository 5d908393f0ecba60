package io.icpready.journey;

import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import java.util.Locale;
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

    String of(DelegateTask task) {
        String step = Stream.of(Optional.of(task.getName() + sentBack(task)), document(task))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("："));
        return Stream.of(Optional.of(step), JourneyFacts.text(task, "subjectName"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
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
