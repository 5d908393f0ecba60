package io.icpready.journey.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.journey.JourneyModel;
import io.icpready.journey.JourneyModel.Variable;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes back the rights to open tasks that were left to people who had them before. Versions of before
 * left an applicant the right to the tasks of a filing that was handed over, and so its place in their
 * list; a node of such a version may still do so beside this one, which is why it is looked for daily.
 */
@Configuration(proxyBeanMethods = false)
class TaskRightsUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRightsUpkeep.class);
    private static final int A_DAY = 24;

    /** Rights of groups stay, and those of whoever has the task or owns the journey. */
    private static final String TAKE_BACK = """
            delete from ACT_RU_AUTHORIZATION where ID_ in (
              select a.ID_ from ACT_RU_AUTHORIZATION a
                join ACT_RU_TASK t on t.ID_ = a.RESOURCE_ID_
                join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
               where a.RESOURCE_TYPE_ = :task and a.TYPE_ = :granted and a.USER_ID_ is not null
                 and d.KEY_ = :process
                 and (t.ASSIGNEE_ is null or t.ASSIGNEE_ <> a.USER_ID_)
                 and not exists (select 1 from ACT_RU_VARIABLE v
                       where v.EXECUTION_ID_ = t.PROC_INST_ID_ and v.NAME_ = :owner and v.TEXT_ = a.USER_ID_))
            """;

    @Bean
    RecurringTask<Void> foreignTaskRights(JdbcClient jdbc) {
        return Tasks.recurring("journey-foreign-task-rights", FixedDelay.ofHours(A_DAY))
                .execute((instance, context) -> {
                    int rights = takeBack(jdbc);
                    if (rights > 0) {
                        LOG.info("{} rights to tasks were taken back from people who had them before", rights);
                    }
                });
    }

    /** Gives how many there were. */
    static int takeBack(JdbcClient jdbc) {
        return jdbc.sql(TAKE_BACK)
                .param("task", Resources.TASK.resourceType())
                .param("granted", Authorization.AUTH_TYPE_GRANT)
                .param("process", JourneyModel.PROCESS_KEY)
                .param("owner", Variable.STARTER)
                .update();
    }
}
