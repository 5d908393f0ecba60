package io.icpready.journey.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.icpready.journey.FactsListener;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in the facts of journeys of before, which stood in clear, one variable each: in running
 * journeys and in the history of all. No history is written of such a variable any more, so one that
 * has any is of before.
 */
@Component
public class OlderFacts {

    private static final List<String> NAMES =
            Vocabulary.FIELDS.stream().map(FactField::variable).toList();

    private final ProcessEngine engine;
    private final FactsTakenIn takenIn;
    private final FactsAtRest atRest;
    private final ObjectProvider<FactsListener> listeners;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OlderFacts(
            @Lazy ProcessEngine engine,
            FactsTakenIn takenIn,
            FactsAtRest atRest,
            ObjectProvider<FactsListener> listeners,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.takenIn = takenIn;
        this.atRest = atRest;
        this.listeners = listeners;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ids of journeys that still have such facts, after this one in their order. */
    public List<String> journeys(String after, int most) {
        return jdbc.sql("""
                        select distinct PROC_INST_ID_ from ACT_HI_VARINST
                         where NAME_ in (:facts) and PROC_INST_ID_ > :after
                         order by PROC_INST_ID_ fetch first :most rows only
                        """)
                .param("facts", NAMES)
                .param("after", after)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Takes in one journey's, in a transaction of its own. */
    public void takeIn(String journeyId) {
        transaction.executeWithoutResult(status -> {
            if (!takenInWhileRunning(journeyId)) {
                sealHistory(journeyId);
            }
            forgetHistory(journeyId);
        });
    }

    private boolean takenInWhileRunning(String journeyId) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    ExecutionEntity journey = context.getExecutionManager().findExecutionById(journeyId);
                    if (journey != null) {
                        takenIn.takeIn(journey);
                    }
                    return journey != null;
                });
    }

    /** An ended journey has nothing but its history. */
    private void sealHistory(String journeyId) {
        HistoryService history = engine.getHistoryService();
        List<HistoricVariableInstance> old = history.createHistoricVariableInstanceQuery()
                .processInstanceId(journeyId)
                .variableNameIn(NAMES.toArray(String[]::new))
                .list();
        Map<String, Object> said = new LinkedHashMap<>();
        old.forEach(variable -> said.put(variable.getName(), variable.getValue()));
        Map<String, TypedValue> groups = atRest.closed(journeyId, said, Map.of());
        // Of a group that is there, a later form brought everything along.
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(journeyId)
                .variableNameIn(FactsAtRest.GROUPS.toArray(String[]::new))
                .list()
                .forEach(known -> groups.remove(known.getName()));
        groups.forEach((group, value) -> insert(group, value, old.get(0).getId()));
        listeners.forEach(listener -> listener.told(journeyId, said));
    }

    /** Beside one of the old rows, and for as long. */
    private void insert(String group, TypedValue value, String sample) {
        Optional<String> bytes = value instanceof SerializableValue json
                ? Optional.of(bytes(group, json.getValueSerialized(), sample))
                : Optional.empty();
        jdbc.sql("""
                        insert into ACT_HI_VARINST
                               (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_,
                                ACT_INST_ID_, NAME_, VAR_TYPE_, REV_, CREATE_TIME_, STATE_, REMOVAL_TIME_, BYTEARRAY_ID_,
                                TEXT_)
                        select :id, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_,
                               ACT_INST_ID_, :name, :type, 0, CREATE_TIME_, STATE_, REMOVAL_TIME_,
                               cast(:bytes as varchar(64)), cast(:text as varchar(4000))
                          from ACT_HI_VARINST where ID_ = :sample
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("name", group)
                .param("type", value.getType().getName())
                .param("bytes", bytes.orElse(null))
                .param("text", bytes.isPresent() ? null : value.getValue())
                .param("sample", sample)
                .update();
    }

    private String bytes(String group, String json, String sample) {
        String id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into ACT_GE_BYTEARRAY
                               (ID_, REV_, NAME_, BYTES_, TYPE_, CREATE_TIME_, ROOT_PROC_INST_ID_, REMOVAL_TIME_)
                        select :id, 1, :name, :bytes, 2, CREATE_TIME_, ROOT_PROC_INST_ID_, REMOVAL_TIME_
                          from ACT_HI_VARINST where ID_ = :sample
                        """)
                .param("id", id)
                .param("name", group)
                .param("bytes", json.getBytes(UTF_8))
                .param("sample", sample)
                .update();
        return id;
    }

    private void forgetHistory(String journeyId) {
        for (String table : List.of("ACT_HI_DETAIL", "ACT_HI_VARINST")) {
            jdbc.sql("delete from " + table + " where PROC_INST_ID_ = :journey and NAME_ in (:facts)")
                    .param("journey", journeyId)
                    .param("facts", NAMES)
                    .update();
        }
    }
}
