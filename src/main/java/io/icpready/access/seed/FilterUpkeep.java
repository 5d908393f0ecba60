package io.icpready.access.seed;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.access.GuardedProcess;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Moves the overdue filter along with the clock, once a minute in the whole cluster. */
@Configuration(proxyBeanMethods = false)
class FilterUpkeep {

    @Bean
    RecurringTask<Void> overdueFilter(@Lazy ProcessEngine engine, GuardedProcess process) {
        return Tasks.recurring("overdue-filter", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> new TaskFilters(engine, process).refreshOverdue());
    }
}
