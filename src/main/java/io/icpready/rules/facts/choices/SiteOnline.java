package io.icpready.rules.facts.choices;

/** Whether a site answers under the domain already, and from where (DOM-17). */
public enum SiteOnline {
    NO,
    YES_MAINLAND,
    YES_OVERSEAS
}
