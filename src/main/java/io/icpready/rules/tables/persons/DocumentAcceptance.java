package io.icpready.rules.tables.persons;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;

/**
 * Whether a document of identity serves for a filing in a province (MAT-04, PER-04).
 *
 * @param severity empty where it does
 * @param rule under which it is said otherwise
 * @param variant of the sentence that is said then
 */
public record DocumentAcceptance(Optional<Severity> severity, String rule, Optional<String> variant, Origin origin) {}
