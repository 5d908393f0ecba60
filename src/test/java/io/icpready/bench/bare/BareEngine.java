package io.icpready.bench.bare;

import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Variable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes, with our model and delegates that only set what its gateways read. */
public final class BareEngine {

    private BareEngine() {}

    /** Makes the engine's tables and deploys the model. */
    public static ProcessEngine start(DataSource database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(beans());
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/icp-filing-preparation.bpmn")
                .deploy();
        if (engine.getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(JourneyModel.PROCESS_KEY)
                        .count()
                != 1) {
            throw new IllegalStateException("Not deployed");
        }
        return engine;
    }

    private static Map<Object, Object> beans() {
        Date inAYear = Date.from(Instant.now().plus(365, ChronoUnit.DAYS));
        Map<Object, Object> beans = new HashMap<>();
        for (String silent : new String[] {
            "journeyStarted",
            "journeyOver",
            "journeyWithdrawn",
            "filingSubmitted",
            "taskCreated",
            "realNameNotAwaited",
            "domainSkipped",
            "recordConsent",
            "sendReminder",
            "eraseDocuments"
        }) {
            beans.put(silent, new EmptyDelegate(Map.of()));
        }
        beans.put("planJourney", new EmptyDelegate(nothingHoldsYet()));
        beans.put("checkProfile", setting(Variable.PROFILE_HOLDS));
        beans.put("checkAccount", setting(Variable.ACCOUNT_HOLDS));
        beans.put(
                "checkDomain", new EmptyDelegate(Map.of(Variable.DOMAIN_HOLDS, true, Variable.REAL_NAME_SYNCED, true)));
        beans.put("checkServer", setting(Variable.SERVER_HOLDS));
        beans.put("inspectDocument", setting(Variable.DOCUMENT_ACCEPTABLE));
        beans.put("documentReviewed", setting(Variable.DOCUMENT_ACCEPTED));
        beans.put(
                "checkReadiness",
                new EmptyDelegate(Map.of(Variable.PREPARATION_HOLDS, true, Variable.FACT_RUNS_OUT_AT, inAYear)));
        beans.put("documentSlots", new BareSlots());
        beans.put("reminderSchedule", new BareSchedule());
        return beans;
    }

    private static EmptyDelegate setting(String variable) {
        return new EmptyDelegate(Map.of(variable, true));
    }

    private static Map<String, Object> nothingHoldsYet() {
        Map<String, Object> variables = new HashMap<>();
        for (String holds : new String[] {
            Variable.PROFILE_HOLDS,
            Variable.ACCOUNT_HOLDS,
            Variable.DOMAIN_HOLDS,
            Variable.SERVER_HOLDS,
            Variable.DOCUMENTS_HOLD,
            Variable.PREPARATION_HOLDS,
            Variable.REAL_NAME_SYNCED
        }) {
            variables.put(holds, false);
        }
        return variables;
    }
}
