package io.icpready.rules.facts.choices;

/** Edition of IoT Studio (SRV-03). */
public enum Edition {
    STANDARD,
    ENTERPRISE,
    FLAGSHIP
}
