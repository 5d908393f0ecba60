package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.ServiceType;
import java.util.List;
import java.util.Optional;

/** The website or App that is filed. */
public record Service(
        Optional<ServiceType> type,
        Optional<String> name,
        List<Industry> industries,
        Optional<Boolean> commercialWording) {}
