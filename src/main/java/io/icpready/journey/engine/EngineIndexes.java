package io.icpready.journey.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.stereotype.Component;

/**
 * Adds the indexes that the engine lacks: every completed task looks for its sub-tasks, which at
 * 20,000 open journeys halves the rate; every start and every look at one's own journeys asks who
 * started them; and every node asks every second which jobs are due.
 *
 * <p>Takes away those of the history that no question needs: of the application, of Tasklist and
 * Cockpit, of the end of a journey or of the cleanup. They were a third of what a finished journey
 * leaves, and every row that ended was written into each of them once more.
 */
@Component
class EngineIndexes extends AbstractProcessEnginePlugin {

    private static final List<String> LACKING = List.of(
            "icp_idx_task_parent on ACT_RU_TASK(PARENT_TASK_ID_)",
            "icp_idx_hi_pro_inst_starter on ACT_HI_PROCINST(START_USER_ID_, END_TIME_)",
            "icp_idx_job_due on ACT_RU_JOB(DUEDATE_)");

    /** What is left finds rows by journey, by themselves and their values, and by their day of removal. */
    static final List<String> NEEDLESS = List.of(
            "ACT_IDX_HI_ACT_INST_START_END",
            "ACT_IDX_HI_ACT_INST_END",
            "ACT_IDX_HI_ACT_INST_COMP",
            "ACT_IDX_HI_ACT_INST_STATS",
            "ACT_IDX_HI_ACT_INST_TENANT_ID",
            "ACT_IDX_HI_ACT_INST_PROC_DEF_KEY",
            "ACT_IDX_HI_AI_PDEFID_END_TIME",
            "ACT_IDX_HI_TASK_INST_TENANT_ID",
            "ACT_IDX_HI_TASK_INST_PROC_DEF_KEY",
            "ACT_IDX_HI_TASKINSTID_PROCINST",
            "ACT_IDX_HI_TASK_INST_START",
            "ACT_IDX_HI_TASK_INST_END",
            "ACT_IDX_HI_DETAIL_ACT_INST",
            "ACT_IDX_HI_DETAIL_CASE_INST",
            "ACT_IDX_HI_DETAIL_CASE_EXEC",
            "ACT_IDX_HI_DETAIL_TIME",
            "ACT_IDX_HI_DETAIL_NAME",
            "ACT_IDX_HI_DETAIL_TENANT_ID",
            "ACT_IDX_HI_DETAIL_PROC_DEF_KEY",
            "ACT_IDX_HI_DETAIL_TASK_BYTEAR",
            "ACT_IDX_HI_PROCVAR_PROC_INST",
            "ACT_IDX_HI_CASEVAR_CASE_INST",
            "ACT_IDX_HI_VAR_INST_TENANT_ID",
            "ACT_IDX_HI_VAR_INST_PROC_DEF_KEY",
            "ACT_IDX_HI_VARINST_NAME",
            "ACT_IDX_HI_VARINST_ACT_INST_ID",
            "ACT_IDX_HI_OP_LOG_PROCDEF",
            "ACT_IDX_HI_OP_LOG_TIMESTAMP",
            "ACT_IDX_HI_OP_LOG_USER_ID",
            "ACT_IDX_HI_OP_LOG_OP_TYPE",
            "ACT_IDX_HI_OP_LOG_ENTITY_TYPE");

    private final DataSource dataSource;

    EngineIndexes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String index : LACKING) {
                statement.execute("create index if not exists " + index);
            }
            for (String index : NEEDLESS) {
                statement.execute("drop index if exists " + index);
            }
        } catch (SQLException failed) {
            throw new ProcessEngineException("The indexes of the engine could not be put in order", failed);
        }
    }
}
