package io.icpready.journey.papers;

import io.icpready.papers.FilingDays;
import io.icpready.papers.FilingSpan;
import io.icpready.rules.Dossier;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journey of which papers are made.
 *
 * @param variables as they stand, or stood at its end; facts in clear by their joined names
 * @param submittable whether it waits for the submission, or was submitted
 * @param realNameKnownOn from when the registries know the owner; empty when nothing was verified
 */
record PaperCase(
        String id,
        String businessKey,
        Map<String, Object> variables,
        Facts facts,
        Dossier dossier,
        boolean running,
        boolean submittable,
        LocalDate today,
        Optional<LocalDate> realNameKnownOn) {

    /** What people know it by, without anything of a person. */
    String name() {
        Optional<String> domain = facts.domain().flatMap(Domain::name);
        return facts.service()
                .flatMap(Service::name)
                .map(service -> service + domain.map(name -> "（" + name + "）").orElse(""))
                .or(() -> domain)
                .orElse(businessKey);
    }

    List<FilingSpan> days() {
        return running ? FilingDays.of(dossier, facts, synced()) : List.of();
    }

    /** When the wait for the real-name data is over, where it is not yet. */
    private Optional<LocalDate> synced() {
        return realNameKnownOn.filter(day -> !day.isBefore(today));
    }
}
