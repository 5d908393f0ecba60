package io.icpready.rules.checks.names;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Service;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.names.WordPlace;
import java.util.stream.Stream;

/** Judges how the service is called, and the words of unit, business scope, remark and domain: NAM-01 to NAM-06. */
public final class NamesCheck {

    private final NameShape shape;
    private final NameWords words;
    private final IndustryProposals industries;

    public NamesCheck(Tables tables) {
        shape = new NameShape(tables.names());
        words = new NameWords(tables.names());
        industries = new IndustryProposals(tables.names());
    }

    /** What is to be said of the profile. */
    public Outcome ofProfile(Facts facts) {
        NamedFiling filing = NamedFiling.of(facts);
        Outcome.Builder outcome = new Outcome.Builder();
        if (!filing.isMiniProgram()) {
            given(facts).forEach(outcome::ask);
            outcome.addAll(shape.judge(filing))
                    .addAll(words.judge(filing, place -> place != WordPlace.DOMAIN_NAME))
                    .addAll(industries.judge(filing));
        }
        return outcome.build();
    }

    /** What is to be said of the words in the domain. */
    public Outcome ofDomain(Facts facts) {
        return new Outcome.Builder()
                .addAll(words.judge(NamedFiling.of(facts), WordPlace.DOMAIN_NAME::equals))
                .build();
    }

    private static Stream<Draft> given(Facts facts) {
        return facts.service().filter(service -> service.name().isEmpty()).map(Service::type).stream()
                .map(type -> Draft.info("NAM-01", "notGiven")
                        .about(WordPlace.SERVICE_NAME.fact())
                        .from("TR, H, KP, FM", Confidence.HIGH));
    }

    static Draft draft(Severity severity, String rule, String variant) {
        return switch (severity) {
            case BLOCK -> Draft.block(rule, variant);
            case WARN -> Draft.warn(rule, variant);
            case CONFIRM -> Draft.confirm(rule, variant);
            case INFO -> Draft.info(rule, variant);
        };
    }
}
