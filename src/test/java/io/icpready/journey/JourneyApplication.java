package io.icpready.journey;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The slice, started once for all tests that drive journeys by hand. */
final class JourneyApplication {

    private static final ConfigurableApplicationContext CONTEXT = new SpringApplicationBuilder(JourneySlice.class)
            .web(WebApplicationType.NONE)
            .run("--" + JourneySlice.JOBS_BY_HAND, "--" + JourneySlice.EVERYBODY_MAY);

    private JourneyApplication() {}

    static ProcessEngine engine() {
        return bean(ProcessEngine.class);
    }

    static InMemoryDocuments documents() {
        return bean(InMemoryDocuments.class);
    }

    static RecordedEvents events() {
        return bean(RecordedEvents.class);
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static ConfigurableApplicationContext context() {
        return CONTEXT;
    }

    /** Measures which nodes and flows of the model the tests of a class walk, and demands all. */
    static ProcessEngineCoverageExtension walkingEverything() {
        return ProcessEngineCoverageExtension.builder(new AlreadyBuilt())
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    /** The extension builds its engine from a configuration; ours has one. */
    private static final class AlreadyBuilt extends StandaloneProcessEngineConfiguration {
        @Override
        public ProcessEngine buildProcessEngine() {
            return engine();
        }
    }
}
