package io.icpready.journey;

import io.icpready.rules.Assessment;
import io.icpready.rules.RuleBook;
import io.icpready.rules.Step;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules as they are, but a unit has to give more documents than any real one. */
record ManyDocuments(RuleBook rules, int length) implements RuleBook {

    private static final List<DocumentType> WITHOUT_RULES_OF_THEIR_OWN = List.of(
            DocumentType.OTHER,
            DocumentType.HANDHELD_PERSONAL_PHOTO,
            DocumentType.HANDHELD_UNIT_PHOTO,
            DocumentType.SITE_CONSTRUCTION_PLAN);

    @Override
    public Verdict check(Step step, Facts facts, LocalDate day) {
        return rules.check(step, facts, day);
    }

    @Override
    public List<RequiredDocument> requiredDocuments(Facts facts) {
        List<RequiredDocument> real = rules.requiredDocuments(facts);
        if (isIndividual(facts)) {
            return real;
        }
        RequiredDocument pattern = real.get(0);
        Stream<RequiredDocument> more = WITHOUT_RULES_OF_THEIR_OWN.stream()
                .flatMap(type -> Stream.of(DocumentPurpose.values()).map(purpose -> like(pattern, type, purpose)));
        return Stream.concat(
                        real.stream().filter(document -> document.level() == RequiredDocument.Level.REQUIRED), more)
                .limit(length)
                .toList();
    }

    @Override
    public Verdict checkDates(GivenDocument document, Facts facts, LocalDate day) {
        return rules.checkDates(document, facts, day);
    }

    @Override
    public Optional<Days> signingDays(DocumentType type, Facts facts, LocalDate submission) {
        return rules.signingDays(type, facts, submission);
    }

    @Override
    public Optional<LocalDate> lastDay(Step step, Facts facts, LocalDate from) {
        return rules.lastDay(step, facts, from);
    }

    @Override
    public Optional<LocalDate> lastDay(GivenDocument document, Facts facts, LocalDate from) {
        return rules.lastDay(document, facts, from);
    }

    @Override
    public Optional<LocalDate> firstDayBroken(Facts facts, LocalDate from) {
        return rules.firstDayBroken(facts, from);
    }

    @Override
    public RuleBook atSubmission() {
        return new ManyDocuments(rules.atSubmission(), length);
    }

    @Override
    public boolean refusesHolder(Facts facts) {
        return rules.refusesHolder(facts);
    }

    @Override
    public ProvinceCard province(Province province) {
        return rules.province(province);
    }

    @Override
    public Assessment assess(Facts facts, LocalDate today) {
        return rules.assess(facts, today);
    }

    @Override
    public Assessment outlook(Facts facts, LocalDate today) {
        return rules.outlook(facts, today);
    }

    private static boolean isIndividual(Facts facts) {
        return facts.subject()
                .flatMap(Subject::kind)
                .filter(SubjectKind::isIndividual)
                .isPresent();
    }

    private static RequiredDocument like(RequiredDocument pattern, DocumentType type, DocumentPurpose purpose) {
        return new RequiredDocument(
                type,
                Optional.of(purpose),
                RequiredDocument.Level.REQUIRED,
                pattern.rule(),
                pattern.reasonKey(),
                pattern.howToKey(),
                pattern.arguments(),
                pattern.link(),
                pattern.source(),
                pattern.confidence());
    }
}
