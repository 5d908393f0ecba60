package io.icpready.journey.papers;

import io.icpready.journey.JourneyModel.Variable;
import io.icpready.papers.FilingDays;
import io.icpready.papers.FilingSpan;
import io.icpready.rules.Dossier;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Service;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A journey of which papers are made.
 *
 * @param variables as they stand, or stood at its end; facts in clear by their joined names
 * @param submittable whether it waits for the submission, or was submitted
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
        ZoneId zone) {

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
        return facts.domain()
                .flatMap(Domain::realNameVerifiedOn)
                .flatMap(verified -> Optional.ofNullable(variables.get(Variable.REAL_NAME_SYNCED_AT)))
                .filter(Date.class::isInstance)
                .map(Date.class::cast)
                .map(moment -> LocalDate.ofInstant(moment.toInstant(), zone))
                .filter(day -> !day.isBefore(today));
    }
}
