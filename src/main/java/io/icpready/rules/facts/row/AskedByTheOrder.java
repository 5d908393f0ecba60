package io.icpready.rules.facts.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The provider’s order asks for the fact in the end. Given before, it is judged; else one is told that it will be asked. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AskedByTheOrder {}
