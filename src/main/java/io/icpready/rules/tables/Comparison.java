package io.icpready.rules.tables;

/** How a bound is meant: strictly more than, or at least. */
public enum Comparison {
    MORE_THAN,
    AT_LEAST
}
