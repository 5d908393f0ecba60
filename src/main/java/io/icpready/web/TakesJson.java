package io.icpready.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation that wants a JSON body, described apart from Java, and reads it by itself. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesJson {

    /** Where the body is described: {@code #/components/schemas/…}. */
    String value();
}
