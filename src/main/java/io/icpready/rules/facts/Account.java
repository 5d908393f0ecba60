package io.icpready.rules.facts;

import io.icpready.rules.facts.row.Personal;
import java.util.Optional;

/** The cloud account that will file (ACC-01). */
public record Account(
        Optional<Boolean> registered, @Personal Optional<String> id) {}
