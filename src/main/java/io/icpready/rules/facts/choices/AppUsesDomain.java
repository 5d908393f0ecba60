package io.icpready.rules.facts.choices;

/** How an App reaches its server (APP-07). */
public enum AppUsesDomain {
    YES,
    IP_ONLY,
    /** It reaches none. */
    STANDALONE
}
