package io.icpready.journey.engine;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.icpready.journey.facts.OlderFacts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * After an upgrade, and once an hour for what a node of the older version may still have written:
 * takes in the facts of journeys of before. One fails when something else happens to it in the same
 * moment, and has its turn an hour later; until then it goes on as it is.
 */
@Configuration(proxyBeanMethods = false)
class OlderFactsUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(OlderFactsUpkeep.class);
    private static final int ROUND = 200;

    @Bean
    RecurringTask<Void> takeInOlderFacts(OlderFacts facts) {
        return Tasks.recurring("journey-older-facts", FixedDelay.ofHours(1))
                .execute((instance, context) -> takeIn(facts));
    }

    private static void takeIn(OlderFacts facts) {
        List<String> round = facts.journeys("", ROUND);
        while (!round.isEmpty()) {
            round.forEach(journey -> takeIn(facts, journey));
            round = facts.journeys(round.get(round.size() - 1), ROUND);
        }
    }

    private static void takeIn(OlderFacts facts, String journeyId) {
        try {
            facts.takeIn(journeyId);
        } catch (RuntimeException failed) {
            // Its message may hold a value; the class tells an overtaken one from a fault.
            LOG.warn(
                    "The facts of journey {} are not taken in yet: {}",
                    journeyId,
                    failed.getClass().getSimpleName());
        }
    }
}
