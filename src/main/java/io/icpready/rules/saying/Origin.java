package io.icpready.rules.saying;

/**
 * Where a row comes from.
 *
 * @param source ids of the sources, comma separated
 * @param date day or period the source speaks of, as written there
 */
public record Origin(String source, String date, Confidence confidence) {}
