package io.icpready.rules.tables.names;

import io.icpready.rules.saying.Origin;
import io.icpready.rules.saying.Severity;
import java.util.Optional;

/**
 * What a keyword at a place means.
 *
 * @param variant last part of the message key
 * @param severity empty where nothing is said
 * @param letterTaken whether a 不涉及承诺书 settles it
 */
public record IndustryAnswer(String variant, Optional<Severity> severity, boolean letterTaken, Origin origin) {}
