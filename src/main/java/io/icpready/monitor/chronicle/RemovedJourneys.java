package io.icpready.monitor.chronicle;

import io.icpready.papers.PaperLog;
import io.icpready.sealing.FactKeys;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes journeys out of the read model, and drops the keys of their facts and what is known of their papers, once the engine has removed their history, by its cleanup or
 * by an administrator's hand. The engine removes history by statements of its own and tells nobody.
 */
@Repository
public class RemovedJourneys {

    /** Journeys of one transaction, so that none of them holds many locks for long. */
    private static final int BATCH = 500;

    /** The read model, the journeys themselves last. */
    public static final List<String> TABLES = List.of(
            "icp_monitor_step",
            "icp_monitor_check",
            "icp_monitor_refusal",
            "icp_monitor_rejection",
            "icp_monitor_action",
            "icp_monitor_journey");

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final PaperLog papers;
    private final TransactionTemplate transaction;

    RemovedJourneys(JdbcClient jdbc, FactKeys keys, PaperLog papers, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.papers = papers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Removes all rows of journeys that have no history any more. */
    public void forget() {
        List<String> journeys;
        do {
            journeys = withoutHistory();
            forget(journeys);
        } while (journeys.size() == BATCH);
    }

    private List<String> withoutHistory() {
        return jdbc.sql("""
                        select j.journey_id from icp_monitor_journey j
                         where not exists (select 1 from ACT_HI_PROCINST h
                                            where h.PROC_INST_ID_ = j.journey_id)
                         fetch first :batch rows only
                        """).param("batch", BATCH).query(String.class).list();
    }

    private void forget(List<String> journeys) {
        if (journeys.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            keys.drop(journeys);
            papers.forget(journeys);
            TABLES.forEach(table -> jdbc.sql("delete from " + table + " where journey_id in (:journeys)")
                    .param("journeys", journeys)
                    .update());
        });
    }
}
