package io.icpready.rules;

import io.icpready.rules.ReadDocument.Side;
import io.icpready.rules.checks.equivalence.NameEquivalence;
import io.icpready.rules.checks.equivalence.NameLikeness;
import io.icpready.rules.checks.equivalence.Pinyin;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.saying.Basis;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Labels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What was read on a picture beside what was declared (MAT-03, PER-03, DOM-11, IMG-05, VAL-01). A reader of
 * pictures errs, so nothing of this stops anybody: it warns, or asks to compare.
 */
public final class ReadComparison {

    private static final Set<IdType> OF_PERSONS = EnumSet.of(
            IdType.RESIDENT_ID,
            IdType.TEMPORARY_RESIDENT_ID,
            IdType.FOREIGN_PERMANENT_RESIDENT_ID,
            IdType.HK_MACAO_RESIDENCE_PERMIT,
            IdType.HK_MACAO_TRAVEL_PERMIT,
            IdType.TAIWAN_RESIDENCE_PERMIT,
            IdType.TAIWAN_TRAVEL_PERMIT,
            IdType.PASSPORT);

    /** Shortest beginning of a name that may be the first of its two lines. */
    private static final int FIRST_LINE = 4;

    private final ReadDocument read;
    private final Slot slot;
    private final Facts facts;

    private ReadComparison(ReadDocument read, Slot slot, Facts facts) {
        this.read = read;
        this.slot = slot;
        this.facts = facts;
    }

    /**
     * What the picture was uploaded as.
     *
     * @param merged it was made of two pictures, one of each side
     */
    public record Slot(DocumentType type, Optional<DocumentPurpose> purpose, boolean merged) {

        /** One picture as it was taken. */
        public Slot(DocumentType type, Optional<DocumentPurpose> purpose) {
            this(type, purpose, false);
        }
    }

    /** How a read value stands to the declared one. */
    public enum Outcome {
        SAME,
        /** Perhaps the reader's error; a person has to look. */
        NEAR,
        DIFFERENT
    }

    /**
     * A value that was both read and declared.
     *
     * @param path the fact, for example {@code leader.idNumber}
     */
    public record Compared(ReadField field, String path, String declared, Outcome outcome) {}

    public static List<Compared> compare(ReadDocument read, Slot slot, Facts facts) {
        return new ReadComparison(read, slot, facts).compared();
    }

    /**
     * What has to be said: WARN and CONFIRM, with {@link Basis#READ}.
     *
     * @param day the judged day, Asia/Shanghai
     */
    public static List<Finding> findings(ReadDocument read, Slot slot, Facts facts, LocalDate day) {
        return new ReadComparison(read, slot, facts).findings(day);
    }

    private List<Compared> compared() {
        List<Compared> compared = new ArrayList<>();
        switch (slot.type()) {
            case SUBJECT_LEADER_ID -> addPerson(compared, "leader", facts.leader());
            case SERVICE_LEADER_ID -> addPerson(compared, "serviceLeader", facts.serviceLeader());
            case ORGANIZER_CERTIFICATE -> addUnit(compared);
            case DOMAIN_CERTIFICATE -> addDomain(compared);
            default -> {
                // Of other papers only their kind and their dates are read.
            }
        }
        return compared;
    }

    private void addPerson(List<Compared> compared, String group, Optional<Person> person) {
        add(compared, ReadField.NAME, group + ".name", person.flatMap(Person::name));
        add(compared, ReadField.ID_NUMBER, group + ".idNumber", person.flatMap(Person::idNumber));
    }

    private void addUnit(List<Compared> compared) {
        add(compared, ReadField.NAME, "subject.name", facts.subject().flatMap(Subject::name));
        add(
                compared,
                ReadField.REGISTRATION_NUMBER,
                "subject.idNumber",
                facts.subject().flatMap(Subject::idNumber));
        facts.leader()
                .filter(leader -> leader.legalRepresentative().orElse(false))
                .ifPresent(leader -> add(compared, ReadField.LEGAL_REPRESENTATIVE, "leader.name", leader.name()));
    }

    private void addDomain(List<Compared> compared) {
        add(compared, ReadField.DOMAIN, "domain.name", facts.domain().flatMap(Domain::name));
        add(compared, ReadField.NAME, "domain.holderName", facts.domain().flatMap(Domain::holderName));
        add(compared, ReadField.VALID_FROM, "domain.registeredOn", day(Domain::registeredOn));
        add(compared, ReadField.VALID_UNTIL, "domain.expiresOn", day(Domain::expiresOn));
    }

    private Optional<String> day(Function<Domain, Optional<LocalDate>> which) {
        return facts.domain().flatMap(which).map(LocalDate::toString);
    }

    private void add(List<Compared> compared, ReadField field, String path, Optional<String> declared) {
        if (declared.isPresent()) {
            read.value(field)
                    .map(value -> outcome(field, declared.get(), value))
                    .ifPresent(outcome -> compared.add(new Compared(field, path, declared.get(), outcome)));
        }
    }

    private static Outcome outcome(ReadField field, String declared, ReadValue value) {
        return isNumber(field) || isDay(field) ? numbers(declared, value) : names(declared, value.value());
    }

    private static boolean isDay(ReadField field) {
        return field == ReadField.VALID_FROM || field == ReadField.VALID_UNTIL;
    }

    private static boolean isNumber(ReadField field) {
        return field == ReadField.ID_NUMBER || field == ReadField.REGISTRATION_NUMBER;
    }

    private static Outcome numbers(String declared, ReadValue value) {
        if (Identifiers.foldNumber(declared).equals(Identifiers.foldNumber(value.value()))) {
            return Outcome.SAME;
        }
        return value.isSure() ? Outcome.DIFFERENT : Outcome.NEAR;
    }

    private static Outcome names(String declared, String value) {
        NameLikeness likeness = NameEquivalence.compare(declared, value);
        if (!likeness.isDifferent() || Pinyin.spells(value, declared)) {
            return Outcome.SAME;
        }
        if (isChinese(declared) && !isChinese(value)) {
            // The zone of a passport has Latin letters only; who bears a Chinese name besides is for a person to say.
            return Outcome.NEAR;
        }
        boolean firstLine = value.length() >= FIRST_LINE && declared.startsWith(value);
        return likeness.reason().isPresent() || firstLine ? Outcome.NEAR : Outcome.DIFFERENT;
    }

    private static boolean isChinese(String name) {
        return name.codePoints().anyMatch(Character::isIdeographic);
    }

    private List<Finding> findings(LocalDate day) {
        List<Draft> drafts = new ArrayList<>();
        boolean right = kind(drafts);
        if (right) {
            sides(drafts);
            compared().forEach(compared -> value(compared, drafts));
        }
        end(day, drafts);
        return drafts.stream().map(draft -> draft.on(Basis.READ).done()).toList();
    }

    /** False where the picture shows another document: then its values are of another thing. */
    private boolean kind(List<Draft> drafts) {
        Optional<String> shown = read.idType().filter(kind -> !fits(kind)).map(Labels::of);
        Optional<String> paper = read.paper().filter(kind -> !fits(kind)).map(Labels::of);
        Optional<String> other = shown.or(() -> paper);
        other.ifPresent(key ->
                drafts.add(Draft.warn("MAT-03", "readOther").key("shown", key).constant("expected", slot.type())));
        return other.isEmpty();
    }

    private boolean fits(IdType kind) {
        return switch (slot.type()) {
            case SUBJECT_LEADER_ID -> isOf(facts.leader().flatMap(Person::idType), kind, true);
            case SERVICE_LEADER_ID -> isOf(facts.serviceLeader().flatMap(Person::idType), kind, true);
            case ORGANIZER_CERTIFICATE -> isOf(facts.subject().flatMap(Subject::idType), kind, false);
            case PRE_APPROVAL_DOCUMENT, OTHER, HANDHELD_PERSONAL_PHOTO, HANDHELD_UNIT_PHOTO -> true;
            case DOMAIN_REGISTRANT_PROOF, NAME_CHANGE_PROOF, ESTABLISHMENT_PROOF -> true;
            default -> false;
        };
    }

    private static boolean isOf(Optional<IdType> declared, IdType kind, boolean ofPerson) {
        return declared.map(kind::equals).orElse(OF_PERSONS.contains(kind) == ofPerson);
    }

    private boolean fits(DocumentType kind) {
        return kind == slot.type()
                || switch (slot.type()) {
                    case SUBJECT_LEADER_ID, SERVICE_LEADER_ID, ORGANIZER_CERTIFICATE -> false;
                    // One paper may bear either title.
                    case NON_INVOLVEMENT_STATEMENT, FILING_COMMITMENT_LETTER, COMMERCIAL_NATURE_STATEMENT ->
                        kind == DocumentType.NON_INVOLVEMENT_STATEMENT
                                || kind == DocumentType.FILING_COMMITMENT_LETTER
                                || kind == DocumentType.COMMERCIAL_NATURE_STATEMENT;
                    default ->
                        slot.type() != DocumentType.AUTHORIZATION_LETTER
                                && slot.type() != DocumentType.DOMAIN_CERTIFICATE;
                };
    }

    private void sides(List<Draft> drafts) {
        if (slot.type().traits().twoSided() && read.sides().size() == 1) {
            boolean front = read.sides().contains(Side.FRONT);
            drafts.add(Draft.warn(
                    "IMG-05", slot.merged() ? ofTwoPictures(front) : front ? "readFrontAlone" : "readBackAlone"));
        }
    }

    /** Whoever gave two pictures need not merge them: both show one side, or one of them cannot be read. */
    private String ofTwoPictures(boolean frontIsRead) {
        if (read.doubled().isEmpty()) {
            return frontIsRead ? "mergedBackUnread" : "mergedFrontUnread";
        }
        return frontIsRead ? "mergedFrontTwice" : "mergedBackTwice";
    }

    private void value(Compared compared, List<Draft> drafts) {
        if (compared.outcome() == Outcome.SAME) {
            return;
        }
        String rule = ruleOf(compared.path());
        String value = read.value(compared.field()).orElseThrow().value();
        String declared = compared.declared();
        Draft draft =
                compared.outcome() == Outcome.NEAR ? Draft.confirm(rule, "readNear") : Draft.warn(rule, "readDiffers");
        drafts.add(draft.key("fact", Labels.ofFact(compared.path()))
                .text("declared", shown(compared.field(), declared, value))
                .text("read", shown(compared.field(), value, declared))
                .about(compared.path()));
    }

    private static String ruleOf(String path) {
        if (path.equals("domain.holderName")) {
            return "DOM-11";
        }
        return path.startsWith("subject.") || path.startsWith("domain.") ? "MAT-03" : "PER-03";
    }

    /** In part, so that both can be told apart; the name of a domain and its days are public. */
    private static String shown(ReadField field, String value, String other) {
        if (field == ReadField.DOMAIN || isDay(field)) {
            return value;
        }
        return isNumber(field) ? Identifiers.mask(value, other) : Identifiers.maskName(value, other);
    }

    /** Until when a domain is registered was compared; its certificate has no end. */
    private void end(LocalDate day, List<Draft> drafts) {
        if (read.paper().filter(DocumentType.DOMAIN_CERTIFICATE::equals).isPresent()) {
            return;
        }
        read.value(ReadField.VALID_UNTIL)
                .filter(ReadValue::isSure)
                .map(value -> LocalDate.parse(value.value()))
                .filter(until -> until.isBefore(day))
                .ifPresent(until -> drafts.add(
                        Draft.warn("VAL-01", "readExpired").date("until", until).about("documents[].expiresOn")));
    }
}
