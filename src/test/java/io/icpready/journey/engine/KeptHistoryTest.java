package io.icpready.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.support.StartsEngine;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.SubProcessBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The history that somebody reads")
@StartsEngine
class KeptHistoryTest {

    private static final String DATABASE = "jdbc:h2:mem:kept-history;DB_CLOSE_DELAY=-1";

    private static final BpmnModelInstance MODEL = Bpmn.createExecutableProcess("any")
            .camundaHistoryTimeToLive(30)
            .startEvent("begun")
            .exclusiveGateway("gateway")
            .userTask("task")
            .camundaAssignee("somebody")
            .serviceTask("later")
            .camundaAsyncBefore()
            .camundaExpression("${true}")
            .subProcess("part")
            .multiInstance()
            .cardinality("2")
            .<SubProcessBuilder>multiInstanceDone()
            .embeddedSubProcess()
            .startEvent("partBegun")
            .serviceTask("inside")
            .camundaExpression("${true}")
            .endEvent("partDone")
            .subProcessDone()
            .endEvent("end")
            .done();

    @Test
    @DisplayName("goes on with a database that was written with full, and full with one of it")
    void goesOnWithADatabaseOfFull() {
        ProcessEngine full = engine(configuration());
        String old = start(full);
        full.close();

        ProcessEngine kept = engine(keeping(configuration()));
        assertThat(activities(kept, old)).contains("begun", "gateway");
        finish(kept, old);
        String fresh = start(kept);
        finish(kept, fresh);

        assertThat(activities(kept, fresh)).containsExactlyInAnyOrder("task", "later", "inside", "inside", "end");
        assertThat(kept.getHistoryService()
                        .createHistoricJobLogQuery()
                        .processInstanceId(fresh)
                        .count())
                .isZero();
        assertThat(detailed(kept, fresh)).containsExactly("domainVerdict", "domainVerdict");
        assertThat(kept.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(fresh)
                        .list())
                .extracting(HistoricVariableInstance::getName)
                .containsExactlyInAnyOrder("domainVerdict", "colour");
        assertThat(kept.getHistoryService()
                        .createUserOperationLogQuery()
                        .processInstanceId(fresh)
                        .operationType("Complete")
                        .count())
                .isOne();
        kept.close();

        ProcessEngine again = engine(configuration());
        HistoryService history = again.getHistoryService();
        history.deleteHistoricProcessInstance(fresh);
        assertThat(history.createHistoricDetailQuery().processInstanceId(fresh).count())
                .isZero();
        again.close();
    }

    private static ProcessEngineConfigurationImpl configuration() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl(DATABASE);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        return configuration;
    }

    private static ProcessEngineConfigurationImpl keeping(ProcessEngineConfigurationImpl configuration) {
        configuration.getProcessEnginePlugins().add(new EngineHistory(new ObjectMapper()));
        return configuration;
    }

    private static ProcessEngine engine(ProcessEngineConfigurationImpl configuration) {
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("any.bpmn", MODEL)
                .deploy();
        return engine;
    }

    private static String start(ProcessEngine engine) {
        String id = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "any", Variables.putValue("domainVerdict", "one").putValue("colour", "red"))
                .getId();
        engine.getRuntimeService().setVariable(id, "domainVerdict", "two");
        engine.getRuntimeService().setVariable(id, "colour", "green");
        return id;
    }

    private static void finish(ProcessEngine engine, String id) {
        engine.getIdentityService().setAuthenticatedUserId("somebody");
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getId());
        engine.getIdentityService().clearAuthentication();
        ManagementService jobs = engine.getManagementService();
        jobs.executeJob(
                jobs.createJobQuery().processInstanceId(id).singleResult().getId());
    }

    private static List<String> activities(ProcessEngine engine, String id) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(id).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private static List<String> detailed(ProcessEngine engine, String id) {
        return engine
                .getHistoryService()
                .createHistoricDetailQuery()
                .processInstanceId(id)
                .variableUpdates()
                .list()
                .stream()
                .map(detail -> ((HistoricVariableUpdate) detail).getVariableName())
                .toList();
    }
}
