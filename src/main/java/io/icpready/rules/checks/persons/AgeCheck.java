package io.icpready.rules.checks.persons;

import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Person;
import io.icpready.rules.saying.DatedRule;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.persons.AgeBand;
import io.icpready.rules.tables.persons.AgeLimit;
import io.icpready.rules.tables.persons.PersonTables;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is too young or too old on the day of submission: PER-01, PER-02. */
final class AgeCheck {

    private static final String TOO_OLD = "PER-02";

    private final PersonTables tables;

    AgeCheck(PersonTables tables) {
        this.tables = tables;
    }

    /** Nothing is said of a person whose day of birth is not known. */
    Stream<DatedRule> judge(Standing standing) {
        return standing.birth().stream()
                .flatMap(birth -> tables.ages(standing.province(), standing.role(), standing.sex()).stream()
                        .filter(band -> band.limit().severity().isPresent())
                        .map(band -> new Age(standing, birth, band).rule()));
    }

    /**
     * One person at the ages of one band.
     *
     * @param band of which something is said
     */
    private record Age(Standing standing, LocalDate birth, AgeBand band) {

        DatedRule rule() {
            return isBlocking() ? DatedRule.blocking(days(), this::finding) : DatedRule.advising(days(), this::finding);
        }

        /** Days before the birth count as age 0. */
        private Days days() {
            return Days.between(
                    band.from() == 0 ? LocalDate.MIN : dayOf(band.from()),
                    band.below().isPresent() ? dayOf(band.below().getAsInt()).minusDays(1) : LocalDate.MAX);
        }

        private Finding finding(LocalDate day) {
            AgeLimit limit = band.limit();
            Draft draft = limit.rule().equals(TOO_OLD) ? tooOld() : tooYoung();
            return draft.key("person", standing.label())
                    .constant("province", standing.province())
                    .number("age", Math.max(0, years(day)))
                    .date("day", day)
                    .about(field())
                    .from(limit.origin())
                    .done();
        }

        /** The next age, at which something else is said, is the one that is asked for. */
        private Draft tooYoung() {
            AgeLimit limit = band.limit();
            int needed = band.below().orElseThrow();
            Draft draft = isBlocking()
                    ? Draft.block(limit.rule(), "tooYoung")
                    : Draft.warn(limit.rule(), "needsPapers").key("needs", needs());
            return draft.number("needed", needed).date("from", dayOf(needed));
        }

        private Draft tooOld() {
            String rule = band.limit().rule();
            return isBlocking() ? Draft.block(rule, "tooOld") : Draft.warn(rule, "retired");
        }

        private String needs() {
            AgeLimit limit = band.limit();
            Optional<Person> person = standing.person();
            Optional<String> ofStudent =
                    limit.needsOfStudent().filter(key -> Subjects.is(person.flatMap(Person::student)));
            Optional<String> withoutWork = limit.needsWithoutWork()
                    .filter(key -> person.flatMap(Person::worksForLiving)
                            .filter(works -> !works)
                            .isPresent());
            return ofStudent.or(() -> withoutWork).or(limit::needs).orElseThrow();
        }

        /** The birthday itself counts; 29 February is completed on 1 March. */
        private LocalDate dayOf(int age) {
            LocalDate birthday = birth.plusYears(age);
            return years(birthday) < age ? birthday.plusDays(1) : birthday;
        }

        /** Completed years. */
        private int years(LocalDate day) {
            return Period.between(birth, day).getYears();
        }

        private String field() {
            return standing.number().isPresent()
                    ? standing.group() + ".idNumber"
                    : standing.factsGroup() + ".birthDate";
        }

        private boolean isBlocking() {
            return band.limit().severity().filter(Severity.BLOCK::equals).isPresent();
        }
    }
}
