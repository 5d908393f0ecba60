package io.icpready.rules.tables;

import io.icpready.rules.Confidence;

/**
 * Where a row comes from.
 *
 * @param source ids of the sources, comma separated
 * @param date day or period the source speaks of, as written there
 */
public record Origin(String source, String date, Confidence confidence) {}
