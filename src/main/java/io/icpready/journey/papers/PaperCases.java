package io.icpready.journey.papers;

import io.icpready.access.AsNobody;
import io.icpready.access.CurrentUser;
import io.icpready.access.Groups;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Element;
import io.icpready.journey.JourneyOwners;
import io.icpready.journey.checks.JourneyChecks;
import io.icpready.journey.checks.RealNameSync;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.rules.facts.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Finds the journeys whose papers somebody may have: their owner and managers. */
@Component
class PaperCases {

    private final JourneyOwners owners;
    private final HistoryService history;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JourneyChecks checks;
    private final JourneyFacts facts;
    private final AsNobody unrestricted;
    private final RealNameSync sync;

    PaperCases(
            JourneyOwners owners,
            HistoryService history,
            RuntimeService runtime,
            TaskService tasks,
            JourneyChecks checks,
            JourneyFacts facts,
            AsNobody unrestricted,
            RealNameSync sync) {
        this.owners = owners;
        this.history = history;
        this.runtime = runtime;
        this.tasks = tasks;
        this.checks = checks;
        this.facts = facts;
        this.unrestricted = unrestricted;
        this.sync = sync;
    }

    /** The journey, for its owner and for managers; empty for everybody else. */
    Optional<PaperCase> of(String journeyId, CurrentUser user) {
        boolean manager = user.isInGroup(Groups.MANAGERS);
        return user.userId()
                .flatMap(me -> unrestricted.ask(() -> journey(journeyId)
                        .filter(journey -> manager || owners.owns(journeyId, me))
                        .map(this::read)));
    }

    /** The journey, for whoever has its private address. */
    Optional<PaperCase> of(String journeyId) {
        return unrestricted.ask(() -> journey(journeyId).map(this::read));
    }

    private Optional<HistoricProcessInstance> journey(String journeyId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .processInstanceId(journeyId)
                .singleResult());
    }

    private PaperCase read(HistoricProcessInstance journey) {
        String id = journey.getId();
        boolean running = journey.getEndTime() == null;
        Map<String, Object> variables = facts.opened(id, running ? runtime.getVariables(id) : kept(id));
        Facts known = facts.of(variables);
        return new PaperCase(
                id,
                journey.getBusinessKey(),
                variables,
                known,
                checks.dossier(variables),
                running,
                running ? isAwaitingSubmission(id) : isSubmitted(id),
                checks.today(),
                sync.day(known));
    }

    /** Of the journey itself, as it ended; what belonged to single documents is not among it. */
    private Map<String, Object> kept(String journeyId) {
        Map<String, Object> kept = new HashMap<>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(journeyId)
                .activityInstanceIdIn(journeyId)
                .list()
                .forEach(variable -> kept.put(variable.getName(), variable.getValue()));
        return kept;
    }

    private boolean isAwaitingSubmission(String journeyId) {
        return tasks.createTaskQuery()
                        .processInstanceId(journeyId)
                        .taskDefinitionKey(Element.SUBMIT_FILING)
                        .count()
                > 0;
    }

    private boolean isSubmitted(String journeyId) {
        return history.createHistoricActivityInstanceQuery()
                        .processInstanceId(journeyId)
                        .activityId(Element.END_SUBMITTED)
                        .count()
                > 0;
    }
}
