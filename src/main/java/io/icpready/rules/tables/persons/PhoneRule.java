package io.icpready.rules.tables.persons;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;

/**
 * What a province makes of a breach of one demand on telephone numbers.
 *
 * @param severity empty where it does not mind
 * @param least different numbers that are needed at least; 1 where none are counted
 */
public record PhoneRule(Optional<Severity> severity, int least, Origin origin) {}
