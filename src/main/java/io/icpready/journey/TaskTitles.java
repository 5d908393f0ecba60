package io.icpready.journey;

import io.icpready.journey.JourneyModel.Variable;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What a task is called in a list: the step, the document and the subject. */
@Component
class TaskTitles {

    String of(DelegateTask task) {
        String step =
                Stream.of(Optional.of(task.getName()), document(task))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("："));
        return Stream.of(Optional.of(step), JourneyFacts.text(task, "subjectName"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> document(DelegateTask task) {
        return JourneyFacts.text(task, Variable.DOCUMENT_SLOT)
                .map(DocumentSlot::parse)
                .map(slot -> slot.label(Locale.SIMPLIFIED_CHINESE));
    }
}
