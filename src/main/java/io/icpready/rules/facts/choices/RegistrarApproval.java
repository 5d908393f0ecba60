package io.icpready.rules.facts.choices;

/** Whether 工信部 has approved the registrar; UNKNOWN warns (DOM-05). */
public enum RegistrarApproval {
    YES,
    NO,
    UNKNOWN
}
