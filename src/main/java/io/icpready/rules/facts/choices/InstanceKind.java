package io.icpready.rules.facts.choices;

/** What was bought as a simple application server: a server instance or something else (SRV-03). */
public enum InstanceKind {
    SERVER,
    OTHER
}
