package io.icpready.monitor;

import io.icpready.support.LeftRunning;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * The application without its job executor, one for all classes that ask for it: they walk journeys of
 * their own in it, and look for no others.
 */
@Tag("engine")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camunda.bpm.job-execution.enabled=false", "icp-ready.hooks.allow-private-targets=true"})
@TestExecutionListeners(listeners = LeftRunning.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface FieldOfManagers {}
