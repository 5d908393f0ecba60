package io.icpready.rules.facts.choices;

/** Whether a registrar sells under a mainland licence or from abroad (DOM-06). */
public enum RegistrarScope {
    MAINLAND,
    INTERNATIONAL
}
