package io.icpready.monitor;

import io.icpready.rules.Rule;
import io.icpready.wording.Wording;
import java.util.Locale;
import java.util.Optional;

/** What the rules are about, in the reader's language. */
public final class RuleTitles {

    private RuleTitles() {}

    /** The title of a rule; one that is no more has none. */
    public static Optional<String> of(String rule, Locale language) {
        return Rule.ALL.stream()
                .filter(known -> known.id().equals(rule))
                .findFirst()
                .map(known -> Wording.render(known.titleKey(), language));
    }
}
