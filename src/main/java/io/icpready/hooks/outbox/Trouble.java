package io.icpready.hooks.outbox;

/** Why an attempt did not deliver; each has its sentence {@code hooks.trouble.…}. */
public enum Trouble {
    /** An answer that is not 2xx. */
    STATUS,
    /** An answer that leads to another address: not followed, nobody has looked at it. */
    REDIRECTED,
    /** 410: the target does not want hooks any more. */
    GONE,
    /** 429: too many requests. */
    TOO_MANY,
    /** A chat robot answered 200 with an error code. */
    ROBOT_REFUSED,
    /** No complete answer within the deadline. */
    TIMEOUT,
    /** No connection, or it broke. */
    CONNECTION,
    /** The connection could not be trusted. */
    TLS,
    /** The name is unknown. */
    UNKNOWN_HOST,
    /** The name leads to an address hooks may not reach. */
    FORBIDDEN_TARGET,
    /** The subscription was switched off before it was sent. */
    SWITCHED_OFF,
    /** A fault of our own. */
    INTERNAL
}
