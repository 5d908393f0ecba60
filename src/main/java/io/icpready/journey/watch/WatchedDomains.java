package io.icpready.journey.watch;

import io.icpready.journey.FactsListener;
import io.icpready.observations.DomainWatch;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The domain of a filing is watched from the moment on in which it is said. */
@Component
class WatchedDomains implements FactsListener {

    private static final String NAME = "domainName";

    private final DomainWatch watch;

    WatchedDomains(DomainWatch watch) {
        this.watch = watch;
    }

    @Override
    public void told(String journeyId, Map<String, ?> facts) {
        if (facts.get(NAME) instanceof String name) {
            watch.watch(journeyId, name);
        } else if (facts.containsKey(NAME)) {
            watch.forget(journeyId);
        }
    }

    @Override
    public void forgotten(String journeyId) {
        watch.forget(journeyId);
    }
}
