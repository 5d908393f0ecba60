package io.icpready.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.annotation.DirtiesContext;

/**
 * A test that starts an engine. The web applications find the engine, and everybody the engine's
 * clock, through statics, so two applications in one JVM mix up: a context ends with its class, and
 * these tests run in JVMs beside those of the others.
 */
@Tag("engine")
@ExtendWith(LeftRunning.Ends.class)
@DirtiesContext
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StartsEngine {}
