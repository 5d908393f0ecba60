package io.icpready.rules.facts.choices;

/** What an App runs on (APP-01). */
public enum AppPlatform {
    ANDROID,
    IOS,
    HARMONY,
    OTHER
}
