package io.icpready.rules.tables.names;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;

/**
 * What a fault means.
 *
 * @param severity empty where nothing is said
 */
public record NameAnswer(Optional<Severity> severity, Origin origin) {}
