package io.icpready.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * A test that starts an engine runs in a JVM of its own: the web applications find the engine, and
 * everybody the engine's clock, through statics, so two applications in one JVM mix up.
 */
@Tag("engine")
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StartsEngine {}
