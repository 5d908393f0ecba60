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
 * What a task is called in a list: the step, whether its document was sent back, the document, the subject, and the
 * site with its domain as far as they were said, as one subject may have several filings, of sites of one name too.
 */
@Component
class TaskTitles {

    private static final String SENT_BACK = "（已退回）";

    /** A reviewer looks first at what was wrong the last time. */
    private static final String UPLOADED_ANEW = "（退回后重新上传）";

    /** Room for a name in the engine's table. */
    private static final int LONGEST = 255;

    /** Enough to tell one site from another, and the rest of the title stays readable. */
    private static final int LONGEST_SITE = 40;

    private final FactsAtRest atRest;
    private final DocumentRuns runs;

    TaskTitles(FactsAtRest atRest, DocumentRuns runs) {
        this.atRest = atRest;
        this.runs = runs;
    }

    /**
     * The whole title, which may name a person.
     *
     * @param withoutNames the title without subject, site and domain
     */
    public String of(DelegateTask task, String withoutNames) {
        Stream<Optional<String>> site = Stream.of("service", "domain")
                .map(group -> name(task, group).map(text -> shortened(text, LONGEST_SITE)));
        return shortened(
                joined(" · ", Stream.concat(Stream.of(Optional.of(withoutNames), name(task, "subject")), site)),
                LONGEST);
    }

    /** The title without subject and site, for whoever must not read the name of a person. */
    public String withoutNames(DelegateTask task) {
        Optional<DocumentRun> document = JourneyStage.DOCUMENTS.has(task.getTaskDefinitionKey())
                ? Optional.of(runs.of(task.getExecution()))
                : Optional.empty();
        return joined(
                "：",
                Stream.of(
                        Optional.of(task.getName()
                                + document.map(run -> since(task, run)).orElse("")),
                        document.map(run -> run.slot().label(Locale.SIMPLIFIED_CHINESE))));
    }

    /** What a reviewer did to the document before. */
    private static String since(DelegateTask task, DocumentRun document) {
        return switch (task.getTaskDefinitionKey()) {
            case Element.UPLOAD_DOCUMENT -> document.rejectionReason().isPresent() ? SENT_BACK : "";
            case Element.REVIEW_DOCUMENT -> document.returned().isPresent() ? UPLOADED_ANEW : "";
            default -> "";
        };
    }

    /** The name in a group of facts; journeys of before hold it by itself. */
    private Optional<String> name(DelegateTask task, String group) {
        VariableScope journey = task.getExecution();
        String fact = group + "Name";
        Map<String, Object> said = new HashMap<>();
        Stream.of(group, fact).filter(journey::hasVariable).forEach(name -> said.put(name, journey.getVariable(name)));
        return Optional.ofNullable(
                        atRest.opened(task.getProcessInstanceId(), said).get(fact))
                .map(Object::toString)
                .filter(name -> !name.isBlank());
    }

    private static String joined(String separator, Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(separator));
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
        return text.substring(0, end) + "…";
    }
}
