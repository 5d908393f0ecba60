package io.icpready.rules.checks.persons;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.tables.persons.DocumentAcceptance;
import io.icpready.rules.tables.persons.PersonTables;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the number of a personal document can be right, and whether the document serves: MAT-04. */
final class NumberCheck {

    private static final String RULE = "MAT-04";

    /** Shapes of numbers without a check digit; what looks otherwise may still be right. */
    private static final Map<IdType, Shape> SHAPES = Map.of(
            IdType.HK_MACAO_TRAVEL_PERMIT, new Shape("[HM][0-9]{8}([0-9]{2})?", "MPS, ALD"),
            IdType.TAIWAN_TRAVEL_PERMIT, new Shape("[0-9]{8}|[0-9]{10}(\\([A-Z]\\))?", "ALD, T"),
            IdType.PASSPORT, new Shape("[A-Z0-9]{5,12}", "ALD"));

    private static final Pattern OLD_PERMANENT_RESIDENT = Pattern.compile("[A-Z]{3}[0-9]{12}");

    private final PersonTables tables;

    NumberCheck(PersonTables tables) {
        this.tables = tables;
    }

    void judge(Facts facts, Outcome.Builder outcome) {
        Optional<Province> province = facts.subject().flatMap(Subject::province);
        facts.subject().ifPresent(subject -> judge("subject", subject.idType(), subject.idNumber(), province, outcome));
        facts.leader().ifPresent(leader -> judge("leader", leader, province, outcome));
        facts.serviceLeader().ifPresent(leader -> judge("serviceLeader", leader, province, outcome));
    }

    private void judge(String group, Person person, Optional<Province> province, Outcome.Builder outcome) {
        judge(group, person.idType(), person.idNumber(), province, outcome);
    }

    private void judge(
            String group,
            Optional<IdType> idType,
            Optional<String> number,
            Optional<Province> province,
            Outcome.Builder outcome) {
        idType.ifPresent(type -> {
            number.ifPresent(some -> new Bearer(group, type, some).judge(outcome));
            province.ifPresent(place -> acceptance(group, type, place).ifPresent(outcome::add));
        });
    }

    private Optional<Draft> acceptance(String group, IdType idType, Province province) {
        DocumentAcceptance acceptance = tables.identityDocument(province, idType);
        return acceptance
                .severity()
                .map(severity -> Draft.of(
                                severity,
                                acceptance.rule(),
                                acceptance.variant().orElseThrow())
                        .key("person", "person." + group)
                        .constant("province", province)
                        .about(group + ".idType")
                        .from(acceptance.origin()));
    }

    private record Shape(Pattern pattern, String source) {

        Shape(String pattern, String source) {
            this(Pattern.compile(pattern), source);
        }
    }

    /** One number on one document of one person. */
    private record Bearer(String group, IdType idType, String number) {

        void judge(Outcome.Builder outcome) {
            if (PersonalNumber.BEARERS.contains(idType)) {
                resident(outcome);
            } else if (idType == IdType.FOREIGN_PERMANENT_RESIDENT_ID) {
                permanentResident(outcome);
            } else if (SHAPES.containsKey(idType)) {
                shape(SHAPES.get(idType), outcome);
            }
        }

        private void resident(Outcome.Builder outcome) {
            Optional<PersonalNumber> read = PersonalNumber.of(number);
            if (read.filter(PersonalNumber::hasItsCheckDigit).isEmpty()) {
                outcome.add(draft(Draft.block(RULE, "residentNumber")).from("GB11643", Confidence.HIGH));
            }
            read.filter(some -> !some.isFromRegionOf(idType))
                    .ifPresent(some ->
                            outcome.add(draft(Draft.block(RULE, "region")).from("GB11643", Confidence.HIGH)));
            read.ifPresent(some ->
                    some.birth().ifPresentOrElse(birth -> outcome.add(born(birth)), () -> outcome.add(birthDate())));
        }

        private DatedRule born(LocalDate birth) {
            return DatedRule.blocking(Days.before(birth), day -> birthDate().done());
        }

        private Draft birthDate() {
            return draft(Draft.block(RULE, "birthDate")).from("GB11643", Confidence.HIGH);
        }

        private void permanentResident(Outcome.Builder outcome) {
            boolean isOld = OLD_PERMANENT_RESIDENT
                    .matcher(Identifiers.foldNumber(number))
                    .matches();
            boolean isNew = PersonalNumber.of(number)
                    .filter(some -> some.digits().startsWith("9"))
                    .filter(PersonalNumber::hasItsCheckDigit)
                    .isPresent();
            if (!isOld && !isNew) {
                outcome.add(draft(Draft.block(RULE, "permanentResidentNumber")).from("EAST", Confidence.MEDIUM));
            }
        }

        private void shape(Shape shape, Outcome.Builder outcome) {
            if (!shape.pattern().matcher(Identifiers.foldNumber(number)).matches()) {
                outcome.add(draft(Draft.warn(RULE, "shape"))
                        .key("form", "numberForm." + idType)
                        .from(shape.source(), Confidence.MEDIUM));
            }
        }

        private Draft draft(Draft draft) {
            return draft.key("person", "person." + group)
                    .constant("idType", idType)
                    .text("number", Identifiers.mask(number))
                    .about(group + ".idNumber");
        }
    }
}
