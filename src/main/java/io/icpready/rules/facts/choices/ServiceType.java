package io.icpready.rules.facts.choices;

/** What is filed: a website or an App. */
public enum ServiceType {
    WEBSITE,
    APP
}
