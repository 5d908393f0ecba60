package io.icpready.rules.checks.persons;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Person;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.persons.AgeLimit;
import io.icpready.rules.tables.persons.PersonTables;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is too young or too old on the day of submission: PER-01, PER-02. */
final class AgeCheck {

    private static final String TOO_OLD = "PER-02";

    /** No table tells ages apart beyond it. */
    private static final int OLDEST = 150;

    private final PersonTables tables;

    AgeCheck(PersonTables tables) {
        this.tables = tables;
    }

    /** Nothing is said of a person whose day of birth is not known. */
    Stream<DatedRule> judge(Standing standing) {
        return standing.birth().stream().flatMap(birth -> {
            Age age = new Age(standing, birth);
            return Stream.of(
                    DatedRule.blocking(day -> !age.is(Severity.BLOCK, day), age::finding),
                    DatedRule.advising(day -> !age.is(Severity.WARN, day), age::finding));
        });
    }

    /** Completed years: the birthday itself counts; 29 February is completed on 1 March. */
    private static int years(LocalDate birth, LocalDate day) {
        return Math.max(0, Period.between(birth, day).getYears());
    }

    /** The age of one person in one role, on whatever day. */
    private final class Age {

        private final Standing standing;
        private final LocalDate birth;

        Age(Standing standing, LocalDate birth) {
            this.standing = standing;
            this.birth = birth;
        }

        boolean is(Severity severity, LocalDate day) {
            return limit(years(birth, day)).severity().filter(severity::equals).isPresent();
        }

        Finding finding(LocalDate day) {
            int years = years(birth, day);
            AgeLimit limit = limit(years);
            Draft draft = limit.rule().equals(TOO_OLD) ? tooOld(limit) : tooYoung(limit, years);
            return draft.key("person", standing.label())
                    .constant("province", standing.province())
                    .number("age", years)
                    .date("day", day)
                    .about(field())
                    .from(limit.origin())
                    .done();
        }

        private Draft tooYoung(AgeLimit limit, int years) {
            int needed = firstOtherAge(limit, years);
            Draft draft = isBlocking(limit)
                    ? Draft.block(limit.rule(), "tooYoung")
                    : Draft.warn(limit.rule(), "needsPapers").key("needs", needs(limit));
            return draft.number("needed", needed).date("from", dayOf(needed));
        }

        private Draft tooOld(AgeLimit limit) {
            return isBlocking(limit) ? Draft.block(limit.rule(), "tooOld") : Draft.warn(limit.rule(), "retired");
        }

        private String needs(AgeLimit limit) {
            Optional<Person> person = standing.person();
            Optional<String> ofStudent =
                    limit.needsOfStudent().filter(key -> Subjects.is(person.flatMap(Person::student)));
            Optional<String> withoutWork = limit.needsWithoutWork()
                    .filter(key -> person.flatMap(Person::worksForLiving)
                            .filter(works -> !works)
                            .isPresent());
            return ofStudent.or(() -> withoutWork).or(limit::needs).orElseThrow();
        }

        /** The age at which something else is said, which is the age that is asked for. */
        private int firstOtherAge(AgeLimit limit, int years) {
            return IntStream.rangeClosed(years + 1, OLDEST)
                    .filter(age -> !limit(age).equals(limit))
                    .findFirst()
                    .orElseThrow();
        }

        private LocalDate dayOf(int age) {
            LocalDate birthday = birth.plusYears(age);
            return years(birth, birthday) < age ? birthday.plusDays(1) : birthday;
        }

        private AgeLimit limit(int years) {
            return tables.age(standing.province(), standing.role(), standing.sex(), years);
        }

        private String field() {
            return standing.number().isPresent()
                    ? standing.group() + ".idNumber"
                    : standing.factsGroup() + ".birthDate";
        }

        private static boolean isBlocking(AgeLimit limit) {
            return limit.severity().filter(Severity.BLOCK::equals).isPresent();
        }
    }
}
