package io.icpready.access.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.access.GuardedProcess;
import io.icpready.support.StartsEngine;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@StartsEngine
class AccessSeedTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    AccessSeed seed;

    @Autowired
    GuardedProcess process;

    @Test
    void aSecondStartChangesNothing() {
        String before = everythingSeeded();

        seed.postProcessEngineBuild(engine);

        assertThat(everythingSeeded()).isEqualTo(before);
    }

    @Test
    void theOverdueFilterMovesWithTheClock() {
        String before = overdueQuery();

        ClockUtil.offset(Duration.ofDays(1).toMillis());
        try {
            new TaskFilters(engine, process).refreshOverdue();
        } finally {
            ClockUtil.reset();
        }

        assertThat(overdueQuery()).isNotEqualTo(before);
        new TaskFilters(engine, process).refreshOverdue();
    }

    private String overdueQuery() {
        return engine.getFilterService()
                .createFilterQuery()
                .filterName("逾期")
                .singleResult()
                .<TaskQueryImpl>getQuery()
                .getDueBefore()
                .toString();
    }

    private String everythingSeeded() {
        return "%d users, %d groups, %d grants, %d filters"
                .formatted(
                        engine.getIdentityService().createUserQuery().count(),
                        engine.getIdentityService().createGroupQuery().count(),
                        engine.getAuthorizationService()
                                .createAuthorizationQuery()
                                .count(),
                        engine.getFilterService().createFilterQuery().count());
    }
}
