package io.icpready.journey.wayback;

import io.icpready.journey.DocumentRun;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyModel.Variable;
import io.icpready.journey.facts.DocumentRuns;
import io.icpready.journey.facts.DocumentSlot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** The runs of the sub-process that gathers documents, where a journey stands in them. */
@Component
class GatheringRuns {

    private final RuntimeService runtime;
    private final DocumentRuns runs;

    GatheringRuns(RuntimeService runtime, DocumentRuns runs) {
        this.runtime = runtime;
        this.runs = runs;
    }

    /**
     * One run that is under way.
     *
     * @param scope the execution whose variable holds what is known of the document
     */
    record UnderWay(ActivityInstance instance, String scope, DocumentRun document) {

        boolean isAt(String element) {
            return instance.getActivityInstances(element).length > 0;
        }
    }

    /** The run that gathers this document. */
    Optional<UnderWay> of(DocumentSlot slot, Place place) {
        return place.at(Element.GATHER_DOCUMENTS)
                .flatMap(this::underWay)
                .filter(run -> run.document().slot().equals(slot))
                .findFirst();
    }

    /** Keeps what is known now of a document that is being gathered. */
    void keep(UnderWay run, DocumentRun known) {
        runtime.setVariablesLocal(run.scope(), Map.of(Variable.DOCUMENT, runs.typed(known)));
    }

    private Stream<UnderWay> underWay(ActivityInstance instance) {
        List<VariableInstance> kept = runtime.createVariableInstanceQuery()
                .activityInstanceIdIn(instance.getId())
                .variableNameIn(DocumentRuns.KEPT_AS.toArray(String[]::new))
                .list();
        // No collector: an answer that was taken back stands there as null.
        Map<String, Object> known = new HashMap<>();
        kept.forEach(variable -> known.put(variable.getName(), variable.getValue()));
        return runs.in(known).map(document -> new UnderWay(instance, kept.get(0).getExecutionId(), document)).stream();
    }
}
