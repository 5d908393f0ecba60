package io.icpready.rules.checks.persons;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.Person;
import io.icpready.rules.facts.choices.FiledElsewhereAs;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.saying.Confidence;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.tables.persons.PersonRole;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.persons.PhoneRule;
import io.icpready.rules.tables.persons.PhoneTopic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The telephone numbers of the leaders: PHO-01. Optional facts; what is not given is not judged. */
final class PhoneCheck {

    private static final String RULE = "PHO-01";
    private static final Pattern NOT_A_DIGIT = Pattern.compile("[^0-9]");
    private static final Pattern COUNTRY = Pattern.compile("^(00)?86(?=1[0-9]{10}$|0[0-9]{9,11}$)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LANDLINE = Pattern.compile("0[0-9]{2,3}[0-9]{7,8}");

    private final PersonTables tables;

    PhoneCheck(PersonTables tables) {
        this.tables = tables;
    }

    Stream<Draft> judge(Facts facts, List<Standing> standings) {
        boolean isGiven = standings.stream()
                .flatMap(standing -> standing.person().stream())
                .anyMatch(PhoneCheck::saysAnything);
        return isGiven ? new Numbers(facts, standings).judge().stream() : Stream.empty();
    }

    private static boolean saysAnything(Person person) {
        return person.phone().isPresent()
                || person.emergencyPhone().isPresent()
                || person.phoneUsedElsewhere().isPresent();
    }

    /** Width, spaces, signs and the prefix of the country left out. */
    static String fold(String number) {
        String digits = NOT_A_DIGIT.matcher(Identifiers.foldNumber(number)).replaceAll("");
        return COUNTRY.matcher(digits).replaceFirst("");
    }

    private static boolean isLandline(String number) {
        return LANDLINE.matcher(number).matches();
    }

    /** Those of one filing. */
    private final class Numbers {

        private final Facts facts;
        private final List<Standing> standings;
        private final Province province;
        private final boolean individual;
        private final boolean onePerson;

        Numbers(Facts facts, List<Standing> standings) {
            this.facts = facts;
            this.standings = standings;
            province = standings.get(0).province();
            individual = standings.get(0).role() == PersonRole.INDIVIDUAL;
            onePerson = individual || Subjects.isOneLeader(facts);
        }

        List<Draft> judge() {
            Stream<Draft> ofPersons = standings.stream()
                    .flatMap(standing -> standing.person().stream().flatMap(person -> ofPerson(standing, person)));
            List<Draft> drafts = new ArrayList<>(Stream.of(ofPersons, shared(), third())
                    .flatMap(some -> some)
                    .toList());
            if (drafts.stream().noneMatch(Draft::isBlocking)) {
                distinct().ifPresent(drafts::add);
            }
            return drafts;
        }

        private Stream<Draft> ofPerson(Standing standing, Person person) {
            String group = standing.factsGroup();
            return Stream.of(
                            shape(group + ".phone", person.phone()),
                            shape(group + ".emergencyPhone", person.emergencyPhone()),
                            emergency(group, person),
                            local(group, person),
                            usedElsewhere(standing, group, person))
                    .flatMap(some -> some);
        }

        private Stream<Draft> shape(String path, Optional<String> number) {
            return number
                    .filter(some -> !MOBILE.matcher(fold(some)).matches() && !isLandline(fold(some)))
                    .map(some -> Draft.warn(RULE, "shape")
                            .text("number", Identifiers.mask(some))
                            .about(path)
                            .from("H, T", Confidence.MEDIUM))
                    .stream();
        }

        private Stream<Draft> emergency(String group, Person person) {
            boolean same = person.phone().isPresent()
                    && person.phone()
                            .map(PhoneCheck::fold)
                            .equals(person.emergencyPhone().map(PhoneCheck::fold));
            return same
                    ? say(PhoneTopic.EMERGENCY_DIFFERS, "sameEmergency", group + ".emergencyPhone")
                    : Stream.empty();
        }

        private Stream<Draft> local(String group, Person person) {
            boolean elsewhere = person.phone().isPresent()
                    && person.phoneProvince().filter(place -> place != province).isPresent();
            if (!elsewhere) {
                return Stream.empty();
            }
            return Stream.of(
                            say(PhoneTopic.LOCAL, "local", group + ".phone"),
                            Subjects.isHouseholdElsewhere(facts.subject().orElseThrow())
                                    ? say(PhoneTopic.LOCAL_FROM_ELSEWHERE, "local", group + ".phone")
                                    : Stream.<Draft>empty(),
                            isLandline(fold(person.phone().get()))
                                    ? say(PhoneTopic.LANDLINE_LOCAL, "local", group + ".phone")
                                    : Stream.<Draft>empty())
                    .flatMap(some -> some)
                    .map(draft -> draft.constant(
                            "phoneProvince", person.phoneProvince().get()));
        }

        /** Where a person's own individual filing is an exception for the number, so it is for the telephone. */
        private Stream<Draft> usedElsewhere(Standing standing, String group, Person person) {
            boolean isOwn = person.filedElsewhereAs()
                            .filter(FiledElsewhereAs.OWN_INDIVIDUAL::equals)
                            .isPresent()
                    && tables.filedElsewhere(province, standing.role(), person.filedElsewhereAs())
                            .severity()
                            .isEmpty();
            return Subjects.is(person.phoneUsedElsewhere()) && !isOwn
                    ? say(PhoneTopic.NOT_USED_ELSEWHERE, "usedElsewhere", group + ".phoneUsedElsewhere")
                    : Stream.empty();
        }

        private Stream<Draft> shared() {
            List<String> firsts = given(Person::phone);
            boolean share =
                    !onePerson && firsts.size() > firsts.stream().distinct().count();
            return share ? say(PhoneTopic.TWO_PERSONS_DIFFER, "samePhone", "serviceLeader.phone") : Stream.empty();
        }

        private Stream<Draft> third() {
            List<String> firsts = given(Person::phone);
            boolean isOfALeader = given(Person::emergencyPhone).stream().anyMatch(firsts::contains);
            return isOfALeader ? say(PhoneTopic.THIRD_PERSON, "thirdPerson", "leader.emergencyPhone") : Stream.empty();
        }

        /** Counted once every number is there, or the last one might still make the difference. */
        private Optional<Draft> distinct() {
            PhoneRule rule = rule(PhoneTopic.DISTINCT);
            List<String> numbers = Stream.concat(given(Person::phone).stream(), given(Person::emergencyPhone).stream())
                    .toList();
            boolean complete = onePerson
                    ? !given(Person::phone).isEmpty()
                            && !given(Person::emergencyPhone).isEmpty()
                    : numbers.size() == 4;
            long different = numbers.stream().distinct().count();
            return complete && different < rule.least()
                    ? say(PhoneTopic.DISTINCT, "tooFew", "leader.emergencyPhone")
                            .map(draft -> draft.number("least", rule.least()).number("found", different))
                            .findFirst()
                    : Optional.empty();
        }

        private List<String> given(Function<Person, Optional<String>> number) {
            return standings.stream()
                    .flatMap(standing -> standing.person().flatMap(number).stream())
                    .map(PhoneCheck::fold)
                    .toList();
        }

        private Stream<Draft> say(PhoneTopic topic, String variant, String path) {
            PhoneRule rule = rule(topic);
            return rule
                    .severity()
                    .map(severity -> Draft.of(severity, RULE, variant)
                            .constant("province", province)
                            .about(path)
                            .from(rule.origin()))
                    .stream();
        }

        private PhoneRule rule(PhoneTopic topic) {
            return tables.phone(topic, province, individual, onePerson);
        }
    }
}
