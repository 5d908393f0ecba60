package io.icpready.journey.steps;

import io.icpready.access.AsNobody;
import io.icpready.access.Refusal;
import io.icpready.journey.JourneyModel;
import io.icpready.rules.saying.Argument;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotValidException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The limit of journeys that one person may have open. Asked before a start, for a sentence a person
 * understands, and held within it: starts of the same person take turns at a row of their own, on
 * whatever node they run, and nobody else waits for them.
 */
@Component
public class OpenJourneys {

    private final HistoryService history;
    private final AsNobody nobody;
    private final JdbcClient jdbc;
    private final int most;

    OpenJourneys(HistoryService history, AsNobody nobody, JdbcClient jdbc, OpenJourneysProperties properties) {
        this.history = history;
        this.nobody = nobody;
        this.jdbc = jdbc;
        this.most = properties.maxOpenPerPerson();
    }

    /** Why this person cannot start another journey now. */
    public Optional<Refusal> objection(String person) {
        long open = count(person);
        return open < most
                ? Optional.empty()
                : Optional.of(Refusal.badRequest(
                        "journey.tooManyOpen", Map.of("open", Argument.number(open), "most", Argument.number(most))));
    }

    /**
     * Counts a start in, within its own transaction; the journey that is being started is not yet
     * among the open ones.
     *
     * @throws NotValidException when the person has as many as they may have
     * @throws OptimisticLockingException when two first starts of a person met
     */
    public void countIn(String person) {
        takeTurn(person);
        if (count(person) >= most) {
            throw new NotValidException("As many journeys are open as one person may have");
        }
    }

    public void forget(String person) {
        jdbc.sql("delete from icp_applicant where person = ?").param(person).update();
    }

    private void takeTurn(String person) {
        boolean known = jdbc.sql("update icp_applicant set starts = starts + 1 where person = ?")
                        .param(person)
                        .update()
                == 1;
        if (!known) {
            try {
                jdbc.sql("insert into icp_applicant (person, starts) values (?, 1)")
                        .param(person)
                        .update();
            } catch (DuplicateKeyException metAnother) {
                throw new OptimisticLockingException("Two first starts of a person met");
            }
        }
    }

    private long count(String person) {
        return nobody.ask(() -> history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(JourneyModel.PROCESS_KEY)
                .startedBy(person)
                .unfinished()
                .count());
    }
}
