package io.icpready.rules.checks.names;

import io.icpready.rules.tables.names.WordRule;

/**
 * A word that a rule found.
 *
 * @param word as the list writes it
 */
record Hit(WordRule rule, String word) {}
