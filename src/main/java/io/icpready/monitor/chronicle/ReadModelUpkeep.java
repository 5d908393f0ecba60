package io.icpready.monitor.chronicle;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps the read model no longer than the engine keeps the history; looks once an hour. */
@Configuration(proxyBeanMethods = false)
class ReadModelUpkeep {

    @Bean
    RecurringTask<Void> forgetRemovedJourneys(RemovedJourneys journeys) {
        return Tasks.recurring("monitor-removed-journeys", FixedDelay.ofHours(1))
                .execute((instance, context) -> journeys.forget());
    }
}
