package io.icpready.papers;

import io.icpready.papers.FilingSpan.Kind;
import io.icpready.rules.Assessment;
import io.icpready.rules.Dossier;
import io.icpready.rules.Slot;
import io.icpready.rules.Step;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Server;
import io.icpready.rules.saying.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The days that matter to a filing under preparation. */
public final class FilingDays {

    private FilingDays() {}

    /**
     * What waits, begins and ends, in the order in which people meet it.
     *
     * @param synced from when on the registries have the real-name data; empty where nobody waits for it
     */
    public static List<FilingSpan> of(Dossier dossier, Facts facts, Optional<LocalDate> synced) {
        List<FilingSpan> spans = new ArrayList<>();
        synced.ifPresent(day -> spans.add(new FilingSpan(Kind.REAL_NAME, Optional.empty(), synced, Optional.empty())));
        Assessment outlook = dossier.outlook();
        outlook.earliestSubmissionDate()
                .ifPresent(first -> spans.add(new FilingSpan(
                        Kind.SUBMISSION, Optional.empty(), Optional.of(first), outlook.latestSubmissionDate())));
        dossier.open().forEach(slot -> dossier.signingDays(slot).ifPresent(days -> spans.add(signing(slot, days))));
        dossier.settled()
                .forEach(slot -> dossier.lastDay(slot)
                        .ifPresent(last -> spans.add(until(Kind.DOCUMENT, Optional.of(slot), last))));
        dossier.lastDay(Step.DOMAIN).ifPresent(last -> spans.add(until(Kind.DOMAIN, Optional.empty(), last)));
        dossier.lastDay(Step.SERVER).ifPresent(last -> spans.add(until(Kind.SERVER, Optional.empty(), last)));
        facts.domain()
                .flatMap(Domain::expiresOn)
                .ifPresent(last -> spans.add(until(Kind.REGISTRATION, Optional.empty(), last)));
        facts.server()
                .flatMap(Server::expiresOn)
                .ifPresent(last -> spans.add(until(Kind.SUBSCRIPTION, Optional.empty(), last)));
        return List.copyOf(spans);
    }

    private static FilingSpan signing(Slot slot, Days days) {
        return new FilingSpan(Kind.SIGNING, Optional.of(slot), Optional.of(days.first()), Optional.of(days.last()));
    }

    private static FilingSpan until(Kind kind, Optional<Slot> slot, LocalDate last) {
        return new FilingSpan(kind, slot, Optional.empty(), Optional.of(last));
    }
}
