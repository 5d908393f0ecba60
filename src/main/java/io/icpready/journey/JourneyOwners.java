package io.icpready.journey;

import io.icpready.access.AsNobody;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whose a journey is: of whoever began it, until a manager gives it to somebody else. The engine
 * knows who began it, and so it stays; what was handed over is written down beside it.
 */
public class JourneyOwners {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final AsNobody nobody;

    public JourneyOwners(HistoryService history, RuntimeService runtime, JdbcClient jdbc, AsNobody nobody) {
        this.history = history;
        this.runtime = runtime;
        this.jdbc = jdbc;
        this.nobody = nobody;
    }

    /** Asks for the person's own journeys, open or ended; to be asked as the application itself. */
    public HistoricProcessInstanceQuery of(String person) {
        List<String> came = journeys("person", person);
        List<String> gone = journeys("begun_by", person);
        HistoricProcessInstanceQuery begun =
                history.createHistoricProcessInstanceQuery().processDefinitionKey(JourneyModel.PROCESS_KEY);
        HistoricProcessInstanceQuery own = came.isEmpty()
                ? begun.startedBy(person)
                : begun.or()
                        .startedBy(person)
                        .processInstanceIds(Set.copyOf(came))
                        .endOr();
        return gone.isEmpty() ? own : own.processInstanceIdNotIn(gone.toArray(String[]::new));
    }

    public boolean owns(String journeyId, String person) {
        return givenTo(journeyId).map(person::equals).orElseGet(() -> began(journeyId, person));
    }

    /** A journey that is under way, for the person whose it is; empty for everybody else. */
    public Optional<ProcessInstance> running(String journeyId, String person) {
        return nobody.ask(() -> Optional.ofNullable(runtime.createProcessInstanceQuery()
                .processInstanceId(journeyId)
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .variableValueEquals(JourneyModel.Variable.STARTER, person)
                .singleResult()));
    }

    /** The person whom a manager gave the journey to; none while it is with the one who began it. */
    public Optional<String> givenTo(String journeyId) {
        return jdbc.sql("select person from icp_applicant_handover where journey_id = ?")
                .param(journeyId)
                .query(String.class)
                .optional();
    }

    /** Gives an applicant's journey to another applicant, or back to the one who began it. */
    public void handOver(String journeyId, String person) {
        HistoricProcessInstance journey = nobody.ask(() -> history.createHistoricProcessInstanceQuery()
                .processInstanceId(journeyId)
                .singleResult());
        forget(journeyId);
        if (!person.equals(journey.getStartUserId())) {
            jdbc.sql("insert into icp_applicant_handover (journey_id, begun_by, person) values (?, ?, ?)")
                    .param(journeyId)
                    .param(String.valueOf(journey.getStartUserId()))
                    .param(person)
                    .update();
        }
    }

    public void forget(String journeyId) {
        jdbc.sql("delete from icp_applicant_handover where journey_id = ?")
                .param(journeyId)
                .update();
    }

    private boolean began(String journeyId, String person) {
        return nobody.ask(() -> history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey(JourneyModel.PROCESS_KEY)
                        .processInstanceId(journeyId)
                        .startedBy(person)
                        .count()
                > 0);
    }

    private List<String> journeys(String role, String person) {
        return jdbc.sql("select journey_id from icp_applicant_handover where " + role + " = ?")
                .param(person)
                .query(String.class)
                .list();
    }
}
