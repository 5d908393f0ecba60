package io.icpready.observations;

/** Why nothing, or not everything, could be looked up. */
public enum Trouble {
    /** Look-ups are switched off. */
    OFF,
    /** No answer within the time that a look-up may take, or no way to the registry. */
    TIMEOUT,
    /** The registry answered, and does not know the name. */
    NOT_FOUND,
    /** The registry, or our own restraint towards it, takes no more questions for now. */
    REFUSED,
    /** Nobody is known to ask, or what came is no answer about this name. */
    UNREADABLE
}
