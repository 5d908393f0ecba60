package io.icpready.rules.saying;

/** What a finding rests on. */
public enum Basis {
    /** What somebody typed. */
    DECLARED,
    /** What was looked up: at a registry, in the domain name system. */
    OBSERVED,
    /** What was read from a picture. */
    READ
}
