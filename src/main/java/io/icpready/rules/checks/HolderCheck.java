package io.icpready.rules.checks;

import io.icpready.rules.checks.equivalence.NameEquivalence;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.ProvinceCard.BracketPractice;
import io.icpready.rules.saying.ProvinceCard.ProofPractice;
import io.icpready.rules.tables.Tables;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who holds the domain, against who files: DOM-08, DOM-09, DOM-11, DOM-12. */
final class HolderCheck {

    private final Tables tables;
    private final HolderSpelling spelling;

    HolderCheck(Tables tables) {
        this.tables = tables;
        this.spelling = new HolderSpelling(tables.names());
    }

    Stream<Draft> judge(Facts facts, Domain domain) {
        return facts.subject().stream().flatMap(subject -> judge(facts, subject, domain));
    }

    /** Whether DOM-11 stops the domain: data that differ or are missing, and no proof that bridges it. */
    boolean refuses(Facts facts, Domain domain) {
        return facts.subject()
                .map(subject -> comparee(facts, subject, domain).differencesFrom(domain))
                .filter(differences ->
                        differences.stream().anyMatch(each -> each.theirs().isEmpty() || !isBridged(facts, domain)))
                .isPresent();
    }

    private Stream<Draft> judge(Facts facts, Subject subject, Domain domain) {
        Comparee comparee = comparee(facts, subject, domain);
        List<Difference> differences = comparee.differencesFrom(domain);
        return Stream.of(
                        relation(facts, subject, domain, differences),
                        mismatch(facts, domain, comparee, differences),
                        spelling(subject, comparee, domain),
                        waysOut(subject, differences),
                        notCompared(comparee, domain),
                        exactBrackets(subject, domain))
                .flatMap(drafts -> drafts);
    }

    private Stream<Draft> spelling(Subject subject, Comparee comparee, Domain domain) {
        return comparee.name().stream()
                .flatMap(ours -> domain.holderName().stream()
                        .flatMap(theirs -> spelling.judge(subject.province().map(tables::province), ours, theirs)));
    }

    private Stream<Draft> relation(Facts facts, Subject subject, Domain domain, List<Difference> differences) {
        if (subject.kind().isEmpty() || domain.holderRelation().isEmpty()) {
            return Stream.empty();
        }
        HolderRelation relation = domain.holderRelation().get();
        if (subject.kind().get().isIndividual()) {
            return relation == HolderRelation.SELF
                    ? Stream.empty()
                    : Stream.of(relationDraft("DOM-08", "notThePerson", relation));
        }
        return mayHold(relation, differences)
                ? inProvince(facts, relation)
                : Stream.of(relationDraft("DOM-09", "notOfTheUnit", relation));
    }

    private Stream<Draft> inProvince(Facts facts, HolderRelation relation) {
        return Subjects.province(facts)
                .filter(province -> Subjects.isPersonOfTheUnit(relation))
                .map(province -> HolderOfUnit.judge(tables.holder(province, relation), facts, province, relation))
                .orElseGet(Stream::empty);
    }

    /** "Self" of an organisation is the organisation if the real-name data say so. */
    private static boolean mayHold(HolderRelation relation, List<Difference> differences) {
        return switch (relation) {
            case UNIT, SHAREHOLDER, PRINCIPAL, SENIOR_MANAGER, LEGAL_REPRESENTATIVE -> true;
            case SELF -> differences.isEmpty();
            case OTHER -> false;
        };
    }

    private static Draft relationDraft(String rule, String variant, HolderRelation relation) {
        return Draft.block(rule, variant).constant("relation", relation).about("domain.holderRelation");
    }

    private Stream<Draft> mismatch(Facts facts, Domain domain, Comparee comparee, List<Difference> differences) {
        boolean bridged = isBridged(facts, domain);
        return differences.stream().map(difference -> difference.draft(comparee, bridged));
    }

    /** A proof bridges a mismatch unless the administration is known not to take it (DOM-12). */
    private boolean isBridged(Facts facts, Domain domain) {
        return domain.holderRelation().filter(Subjects::isPersonOfTheUnit).isPresent()
                && Subjects.kind(facts).filter(kind -> !kind.isIndividual()).isPresent()
                && hasRegistrantProof(facts)
                && practice(Subjects.province(facts)) != ProofPractice.NO;
    }

    private static boolean hasRegistrantProof(Facts facts) {
        return facts.documents().stream()
                .flatMap(List::stream)
                .anyMatch(document -> document.type() == DocumentType.DOMAIN_REGISTRANT_PROOF);
    }

    private ProofPractice practice(Optional<Province> province) {
        return province.map(tables::province).map(ProvinceCard::registrantProof).orElse(ProofPractice.UNKNOWN);
    }

    /**
     * A slip is put right where it was typed; only a true mismatch needs a transfer or a proof. Of a holder of
     * whom nothing was said nobody knows whether there is one.
     */
    private Stream<Draft> waysOut(Subject subject, List<Difference> differences) {
        return differences.stream().allMatch(difference -> difference.theirs().isEmpty())
                ? Stream.empty()
                : Stream.concat(
                        differences.stream().flatMap(Difference::typingError),
                        Stream.of(Draft.info("DOM-12", waysOutVariant(subject)).about("domain.holderRelation")));
    }

    private String waysOutVariant(Subject subject) {
        if (subject.kind().filter(SubjectKind::isIndividual).isPresent()) {
            return "transferOnly";
        }
        return switch (practice(subject.province())) {
            case YES -> "transferOrProof";
            case NO -> "transferOnly";
            case UNKNOWN -> "transferOrAsk";
        };
    }

    private static Stream<Draft> notCompared(Comparee comparee, Domain domain) {
        return Stream.of(Field.values())
                .filter(field -> field.of(comparee).isEmpty())
                .limit(1)
                .map(field -> Draft.confirm("DOM-11", "notCompared").about(field.holderPath, field.subjectPath));
    }

    /** Some want brackets exactly as on the licence, which the comparison folds. */
    private Stream<Draft> exactBrackets(Subject subject, Domain domain) {
        Optional<ProvinceCard> exact = subject.province()
                .map(tables::province)
                .filter(card -> card.brackets() == BracketPractice.AS_ON_LICENCE);
        if (exact.isEmpty() || subject.name().isEmpty() || domain.holderName().isEmpty()) {
            return Stream.empty();
        }
        String ours = subject.name().get();
        String theirs = domain.holderName().get();
        boolean differsOnlyInForm = !ours.equals(theirs)
                && Identifiers.foldName(ours).equals(Identifiers.foldName(theirs))
                && !NameEquivalence.compare(ours, theirs).isDifferent();
        return differsOnlyInForm
                ? Stream.of(Draft.info("PRV-01", "exactName")
                        .constant("province", exact.get().province())
                        .about("domain.holderName")
                        .from(exact.get().origin()))
                : Stream.empty();
    }

    /** Real-name data are compared with the subject, or else with its leader (AMB-06). */
    private Comparee comparee(Facts facts, Subject subject, Domain domain) {
        Comparee filer = Comparee.ofSubject(subject);
        if (filer.differencesFrom(domain).isEmpty()) {
            return filer;
        }
        return facts.leader()
                .filter(leader -> Subjects.is(leader.legalRepresentative()))
                .filter(leader -> holdsAsLegalRepresentative(subject, domain))
                .map(Comparee::ofLeader)
                .orElse(filer);
    }

    private boolean holdsAsLegalRepresentative(Subject subject, Domain domain) {
        return domain.holderRelation()
                        .filter(HolderRelation.LEGAL_REPRESENTATIVE::equals)
                        .isPresent()
                && subject.kind().filter(kind -> !kind.isIndividual()).isPresent()
                && subject.province()
                        .map(tables::province)
                        .filter(card -> card.holders().contains(HolderRelation.LEGAL_REPRESENTATIVE))
                        .isPresent();
    }

    /** Those whom the holder must equal. */
    private record Comparee(String who, Optional<String> name, Optional<IdType> idType, Optional<String> idNumber) {

        static Comparee ofSubject(Subject subject) {
            return new Comparee("Subject", subject.name(), subject.idType(), subject.idNumber());
        }

        static Comparee ofLeader(Person leader) {
            return new Comparee("Leader", leader.name(), leader.idType(), leader.idNumber());
        }

        List<Difference> differencesFrom(Domain domain) {
            return Stream.of(Field.values())
                    .flatMap(field -> field.of(this).stream()
                            .filter(ours -> field.differs(ours, field.of(domain)))
                            .map(ours -> new Difference(field, ours, field.of(domain))))
                    .toList();
        }
    }

    /** The three fields that must agree. */
    private enum Field {
        NAME("name", Comparee::name, Domain::holderName),
        ID_TYPE(
                "idType",
                comparee -> comparee.idType().map(IdType::name),
                domain -> domain.holderIdType().map(IdType::name)),
        ID_NUMBER("idNumber", Comparee::idNumber, Domain::holderIdNumber);

        private final String key;
        private final String holderPath;
        private final String subjectPath;
        private final Function<Comparee, Optional<String>> ours;
        private final Function<Domain, Optional<String>> theirs;

        Field(String key, Function<Comparee, Optional<String>> ours, Function<Domain, Optional<String>> theirs) {
            this.key = key;
            this.holderPath = "domain.holder" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
            this.subjectPath = "subject." + key;
            this.ours = ours;
            this.theirs = theirs;
        }

        Optional<String> of(Comparee comparee) {
            return ours.apply(comparee);
        }

        Optional<String> of(Domain domain) {
            return theirs.apply(domain);
        }

        boolean differs(String ours, Optional<String> theirs) {
            return theirs.map(found -> this == NAME
                            ? HolderSpelling.isAnother(ours, found)
                            : !Identifiers.foldNumber(ours).equals(Identifiers.foldNumber(found)))
                    .orElse(true);
        }

        /**
         * As the person who typed it may see it.
         *
         * @param other what it is compared with
         */
        Argument shown(String value, String other) {
            return switch (this) {
                case NAME -> Argument.text(Identifiers.maskName(value, other));
                case ID_TYPE -> Argument.key(Labels.of(IdType.valueOf(value)));
                case ID_NUMBER -> Argument.text(Identifiers.mask(value, other));
            };
        }
    }

    /** One field in which the holder's data are not those of the filer, or are not said. */
    private record Difference(Field field, String ours, Optional<String> theirs) {

        Draft draft(Comparee comparee, boolean bridged) {
            return theirs.map(found -> differing(comparee, bridged, found))
                    .orElseGet(() -> Draft.block("DOM-11", field.key + "NotGiven"))
                    .argument("expected", field.shown(ours, theirs.orElse("")))
                    .about(field.holderPath);
        }

        Stream<Draft> typingError() {
            return field == Field.NAME
                    ? theirs.stream().flatMap(found -> HolderSpelling.typingError(ours, found))
                    : Stream.empty();
        }

        private Draft differing(Comparee comparee, boolean bridged, String found) {
            String variant = field.key + comparee.who();
            Draft draft = bridged ? Draft.warn("DOM-11", variant + ".bridged") : Draft.block("DOM-11", variant);
            return draft.argument("found", field.shown(found, ours));
        }
    }
}
