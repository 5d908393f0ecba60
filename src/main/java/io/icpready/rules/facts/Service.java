package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.ServiceType;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.Needed;
import java.util.List;
import java.util.Optional;

/** The website or App that is filed. */
public record Service(
        @Needed Optional<ServiceType> type,
        @Needed Optional<String> name,
        List<Industry> industries,
        @AskedWhen("subject.kind != INDIVIDUAL") Optional<Boolean> commercialWording) {}
