package io.icpready.hooks.outbox;

import java.util.Optional;

/** A delivery whose failure or recovery the journey is to hear of. */
public record FailureReport(
        long seq,
        String id,
        String journeyId,
        String targetShown,
        Optional<Trouble> trouble,
        Optional<Integer> status,
        IncidentState incident) {}
