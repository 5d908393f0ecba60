package io.icpready.observations;

import java.time.Instant;

/**
 * One state of a domain, for as long as a registry said the same.
 *
 * @param from when it was seen first
 * @param observation as it was seen last
 */
public record DomainState(Instant from, DomainObservation observation) {}
