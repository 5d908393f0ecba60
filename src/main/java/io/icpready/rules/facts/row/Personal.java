package io.icpready.rules.facts.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The fact tells who a person is or how to reach one: names, numbers of documents, telephones,
 * addresses, e-mail, days of birth. It stands sealed where it rests, and in no log.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {}
