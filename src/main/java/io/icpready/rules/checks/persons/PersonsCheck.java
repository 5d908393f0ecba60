package io.icpready.rules.checks.persons;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.saying.Outcome;
import io.icpready.rules.tables.Tables;
import io.icpready.rules.tables.persons.PersonTables;
import java.util.List;

/** The people of a filing and what identifies them: PER-01 to PER-04, MAT-04, SUB-01, SUB-02, PHO-01, ADR-01. */
public final class PersonsCheck {

    private final NumberCheck numbers;
    private final AgeCheck ages;
    private final OneNumberCheck oneNumber;
    private final ResidencyCheck residencies;
    private final PhoneCheck phones;
    private final AddressCheck addresses;

    public PersonsCheck(Tables tables) {
        PersonTables persons = tables.persons();
        numbers = new NumberCheck(persons);
        ages = new AgeCheck(persons);
        oneNumber = new OneNumberCheck(persons);
        residencies = new ResidencyCheck(persons);
        phones = new PhoneCheck(persons);
        addresses = new AddressCheck(persons);
    }

    /** What concerns subject and leaders. */
    public Outcome judge(Facts facts) {
        List<Standing> standings = Standing.of(facts);
        Outcome.Builder outcome = new Outcome.Builder();
        numbers.judge(facts, outcome);
        standings.stream().flatMap(ages::judge).forEach(outcome::add);
        outcome.addAll(TwoNamesCheck.judge(facts));
        outcome.addAll(oneNumber.judge(facts, standings));
        outcome.addAll(residencies.judge(standings));
        outcome.addAll(phones.judge(facts, standings));
        facts.subject().ifPresent(subject -> {
            outcome.addAll(UnitCheck.judge(subject));
            outcome.addAll(addresses.judge(subject));
        });
        return outcome.build();
    }

    /** What concerns the domain's holder, who may be one of them. */
    public Outcome judgeHolder(Facts facts) {
        return new Outcome.Builder().addAll(TwoNamesCheck.judgeHolder(facts)).build();
    }
}
