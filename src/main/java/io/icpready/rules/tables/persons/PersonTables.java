package io.icpready.rules.tables.persons;

import io.icpready.rules.facts.choices.FiledElsewhereAs;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.Residency;
import java.util.List;
import java.util.Optional;

/** What the provinces ask of people, by table. Absent inputs never reach a table. */
public interface PersonTables {

    /** What is said to people of which age (PER-01, PER-02): every age from 0 on, in order. */
    List<AgeBand> ages(Province province, PersonRole role, Sex sex);

    /**
     * How somebody from outside the mainland is treated (PER-04).
     *
     * @param residency not MAINLAND
     */
    ResidencyPractice residency(Province province, PersonRole role, Residency residency);

    /**
     * What it means that a number stands in another filing (PER-03).
     *
     * @param filedAs whose filing that is; empty while it was not said
     */
    Judgement filedElsewhere(Province province, PersonRole role, Optional<FiledElsewhereAs> filedAs);

    /** Whether a document of identity serves (MAT-04). */
    DocumentAcceptance identityDocument(Province province, IdType idType);

    /** What is asked of telephone numbers (PHO-01). */
    PhoneRule phone(PhoneTopic topic, Province province, boolean individual, boolean onePerson);

    /** What is asked of an address (ADR-01). */
    Judgement address(AddressTopic topic, Province province);

    /** Names in an address that are gone or say too little (ADR-01). */
    List<AddressName> addressNames(Province province);
}
