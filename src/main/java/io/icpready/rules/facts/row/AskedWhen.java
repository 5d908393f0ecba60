package io.icpready.rules.facts.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The fact matters only after certain answers; before them no form shows it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AskedWhen {

    /**
     * Conditions joined by {@code &}, each of them {@code fact = A|B} (one of these was said), {@code
     * fact != A|B} (something was said, none of these) {@code fact ?!= A|B} (nothing was said, or none of
     * these) or {@code fact} (something was said). A fact of
     * the same group goes by its name alone, another by its path. Provinces that a table knows are
     * named by what it asks there, in braces ({@code TableQuestions}).
     */
    String value();
}
