package io.icpready.rules.facts.choices;

/** What is filed: a website or an App. A mini-program is filed with its own platform (MINI-01). */
public enum ServiceType {
    WEBSITE,
    APP,
    MINI_PROGRAM
}
