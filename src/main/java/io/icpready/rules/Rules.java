package io.icpready.rules;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.tables.Tables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rule book over a set of tables. Without state of its own: safe for several threads. */
public final class Rules implements RuleBook {

    private final ProfileCheck profile;
    private final DomainCheck domain;
    private final ServerCheck server;
    private final DocumentsCheck documents;
    private final PreApprovalCheck preApproval;
    private final RequiredDocuments requiredDocuments;

    public Rules(Tables tables) {
        profile = new ProfileCheck(tables);
        domain = new DomainCheck(tables);
        server = new ServerCheck(tables);
        documents = new DocumentsCheck(tables);
        preApproval = new PreApprovalCheck(tables);
        requiredDocuments = new RequiredDocuments(tables);
    }

    @Override
    public Verdict check(Step step, Facts facts, LocalDate day) {
        return outcome(step, facts).on(day);
    }

    @Override
    public List<RequiredDocument> requiredDocuments(Facts facts) {
        return requiredDocuments.of(facts);
    }

    @Override
    public Assessment assess(Facts facts, LocalDate today) {
        LocalDate day =
                facts.submissionDate().filter(planned -> planned.isAfter(today)).orElse(today);
        List<Outcome> outcomes = new ArrayList<>();
        Map<Step, Verdict> verdicts = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            Outcome outcome = outcome(step, facts);
            if (isJudged(step, facts)) {
                outcomes.add(outcome);
            }
            verdicts.put(step, outcome.on(day));
        }
        SubmissionWindow window = SubmissionWindow.of(outcomes, today);
        return new Assessment(
                day,
                verdicts.values().stream().allMatch(Verdict::passes),
                verdicts,
                requiredDocuments(facts),
                window.earliest(),
                window.latest());
    }

    /** Documents of which nothing was said do not count as missing when days are looked for. */
    private static boolean isJudged(Step step, Facts facts) {
        return step != Step.PRE_APPROVAL || facts.documents().isPresent();
    }

    private Outcome outcome(Step step, Facts facts) {
        return switch (step) {
            case PROFILE -> profile.judge(facts);
            case ACCOUNT -> AccountCheck.judge(facts);
            case DOMAIN -> domain.judge(facts);
            case SERVER -> server.judge(facts);
            case DOCUMENTS -> documents.judge(facts);
            case PRE_APPROVAL -> preApproval.judge(facts);
        };
    }
}
