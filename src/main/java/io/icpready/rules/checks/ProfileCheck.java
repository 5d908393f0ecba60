package io.icpready.rules.checks;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.ProvinceCard.NonLocalPractice;
import io.icpready.rules.saying.Status;
import io.icpready.rules.tables.Tables;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The subject and its two leaders: PRV-01, MAT-03, MAT-04, AUX-03, AUX-07. */
public final class ProfileCheck {

    private final Tables tables;

    public ProfileCheck(Tables tables) {
        this.tables = tables;
    }

    public Outcome judge(Facts facts) {
        Outcome.Builder outcome = new Outcome.Builder();
        facts.subject().ifPresentOrElse(subject -> judge(facts, subject, outcome), () -> outcome.base(Status.MISSING));
        outcome.addAll(IdentityCheck.ofLeaders(facts));
        return outcome.build();
    }

    private void judge(Facts facts, Subject subject, Outcome.Builder outcome) {
        List<Draft> missing = Stream.concat(missingOfSubject(subject), missingOfLeaders(facts))
                .toList();
        outcome.base(missing.isEmpty() ? Status.PASS : Status.MISSING);
        outcome.addAll(missing.stream());
        outcome.addAll(IdentityCheck.ofSubject(facts, subject));
        subject.province().map(tables::province).ifPresent(card -> {
            outcome.addAll(leader(facts, subject, card));
            outcome.addAll(household(subject, card));
        });
    }

    private static Stream<Draft> missingOfSubject(Subject subject) {
        Stream<Draft> province = missing("PRV-01", "noProvince", subject.province(), "subject.province");
        Stream<Draft> others = Stream.of(
                        missing("subject.kind", subject.kind()),
                        missing("subject.name", subject.name()),
                        missing("subject.idType", subject.idType()),
                        missing("subject.idNumber", subject.idNumber()))
                .flatMap(drafts -> drafts);
        return Stream.concat(province, others);
    }

    /** An individual is their own leader (MAT-02); an organisation has to name both. */
    private static Stream<Draft> missingOfLeaders(Facts facts) {
        if (Subjects.kind(facts).filter(kind -> !kind.isIndividual()).isEmpty()) {
            return Stream.empty();
        }
        return Stream.concat(
                missingOfPerson("leader", facts.leader()), missingOfPerson("serviceLeader", facts.serviceLeader()));
    }

    private static Stream<Draft> missingOfPerson(String group, Optional<Person> person) {
        return Stream.of(
                        missing(group + ".name", person.flatMap(Person::name)),
                        missing(group + ".idType", person.flatMap(Person::idType)),
                        missing(group + ".idNumber", person.flatMap(Person::idNumber)))
                .flatMap(drafts -> drafts);
    }

    private static Stream<Draft> missing(String path, Optional<?> value) {
        return missing("MAT-03", "notGiven", value, path);
    }

    private static Stream<Draft> missing(String rule, String variant, Optional<?> value, String path) {
        return value.isPresent()
                ? Stream.empty()
                : Stream.of(Draft.info(rule, variant)
                        .key("fact", Labels.ofFact(path))
                        .about(path));
    }

    private Stream<Draft> leader(Facts facts, Subject subject, ProvinceCard card) {
        boolean concerned = subject.kind().filter(kind -> !kind.isIndividual()).isPresent()
                && facts.leader()
                        .filter(leader -> !Subjects.is(leader.legalRepresentative()))
                        .isPresent();
        if (!concerned) {
            return Stream.empty();
        }
        return switch (card.leader()) {
            case LEGAL_REPRESENTATIVE_ONLY -> Stream.of(notTheLegalRepresentative(facts, card));
            case LEGAL_REPRESENTATIVE_UNLESS_PUBLIC ->
                isPublic(subject)
                        ? Stream.empty()
                        : Stream.of(leaderDraft(Draft.block("AUX-03", "leaderUnlessPublic"), card));
            case OTHER_WITH_AUTHORIZATION -> Stream.empty();
            case OTHER_WITH_AUTHORIZATION_SAME_SERVICE_LEADER -> sameServiceLeader(facts, card);
            case CONFLICTING -> Stream.of(leaderDraft(Draft.warn("AUX-03", "leaderConflicting"), card));
            case UNKNOWN -> Stream.of(leaderDraft(Draft.info("AUX-03", "leaderUnknown"), card));
        };
    }

    /**
     * Some administrations take another leader where the legal representative is no mainland
     * resident, which no fact tells. There it stays open until the documents are on the table.
     */
    private Draft notTheLegalRepresentative(Facts facts, ProvinceCard card) {
        boolean open = takesAuthorizedLeader(facts)
                && facts.documents().map(ProfileCheck::hasLeaderLetter).orElse(true);
        return leaderDraft(
                open
                        ? Draft.warn("AUX-03", "leaderOnlyIfForeign")
                        : Draft.block("AUX-03", isSaid(facts) ? "leaderNotLegalRepresentative" : "leaderUnsaid"),
                card);
    }

    /** An answer that is missing is not called a “no”. */
    private static boolean isSaid(Facts facts) {
        return facts.leader().flatMap(Person::legalRepresentative).isPresent();
    }

    private boolean takesAuthorizedLeader(Facts facts) {
        return Subjects.documentCase(facts).map(tables::requiredDocuments).stream()
                .flatMap(List::stream)
                .anyMatch(rule -> rule.type() == DocumentType.AUTHORIZATION_LETTER
                        && rule.purpose().filter(DocumentPurpose.LEADER::equals).isPresent());
    }

    private static boolean hasLeaderLetter(List<GivenDocument> documents) {
        return documents.stream()
                .anyMatch(document -> document.type() == DocumentType.AUTHORIZATION_LETTER
                        && document.purpose().orElse(DocumentPurpose.LEADER) == DocumentPurpose.LEADER);
    }

    private static boolean isPublic(Subject subject) {
        return subject.kind()
                .filter(kind -> kind == SubjectKind.PUBLIC_INSTITUTION || kind == SubjectKind.GOVERNMENT_AGENCY)
                .isPresent();
    }

    private static Stream<Draft> sameServiceLeader(Facts facts, ProvinceCard card) {
        boolean differs = facts.serviceLeader().isPresent()
                && !Subjects.isSamePerson(
                        facts.leader().orElseThrow(), facts.serviceLeader().get());
        return differs
                ? Stream.of(leaderDraft(Draft.block("AUX-03", "serviceLeaderDiffers"), card)
                        .about("serviceLeader.idNumber"))
                : Stream.empty();
    }

    private static Draft leaderDraft(Draft draft, ProvinceCard card) {
        return draft.constant("province", card.province())
                .about("leader.legalRepresentative")
                .from(card.origin());
    }

    private static Stream<Draft> household(Subject subject, ProvinceCard card) {
        if (isHouseholdUnsaid(subject)) {
            return householdUnsaid(card);
        }
        if (!Subjects.isHouseholdElsewhere(subject)) {
            return Stream.empty();
        }
        Province household = subject.householdProvince().orElseThrow();
        return switch (card.nonLocal()) {
            case REFUSED -> Stream.of(householdDraft(Draft.block("AUX-07", "refused"), card, household));
            case CONFLICTING -> Stream.of(householdDraft(Draft.warn("AUX-07", "conflicting"), card, household));
            case UNKNOWN -> Stream.of(householdDraft(Draft.info("AUX-07", "unknown"), card, household));
            case ALLOWED, ALLOWED_WITH_PROOF -> Stream.empty();
        };
    }

    private static boolean isHouseholdUnsaid(Subject subject) {
        return subject.kind().filter(SubjectKind::isIndividual).isPresent()
                && subject.idType().filter(IdType.RESIDENT_ID::equals).isPresent()
                && subject.householdProvince().isEmpty();
    }

    private static Stream<Draft> householdUnsaid(ProvinceCard card) {
        return card.nonLocal() == NonLocalPractice.ALLOWED
                ? Stream.empty()
                : Stream.of(Draft.info("AUX-07", "notSaid")
                        .constant("province", card.province())
                        .about("subject.householdProvince")
                        .from(card.origin()));
    }

    private static Draft householdDraft(Draft draft, ProvinceCard card, Province household) {
        return draft.constant("province", card.province())
                .constant("household", household)
                .about("subject.householdProvince")
                .from(card.origin());
    }
}
