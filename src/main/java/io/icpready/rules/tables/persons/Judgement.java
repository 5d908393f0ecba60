package io.icpready.rules.tables.persons;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;

/**
 * What a province makes of a circumstance.
 *
 * @param severity empty where it does not mind
 */
public record Judgement(Optional<Severity> severity, Origin origin) {}
