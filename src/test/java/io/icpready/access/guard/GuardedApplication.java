package io.icpready.access.guard;

import io.icpready.support.LeftRunning;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The application with the tiny journey in place of the real one and pictures that nobody keeps, one for
 * all classes that ask for it. They end what journeys they began.
 */
@Tag("engine")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=guarded", "management.prometheus.metrics.export.enabled=true"})
@Import(TinyJourney.class)
@TestExecutionListeners(listeners = LeftRunning.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface GuardedApplication {}
