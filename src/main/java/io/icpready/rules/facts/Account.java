package io.icpready.rules.facts;

import java.util.Optional;

/** The cloud account that will file (ACC-01). */
public record Account(Optional<Boolean> registered, Optional<String> id) {}
