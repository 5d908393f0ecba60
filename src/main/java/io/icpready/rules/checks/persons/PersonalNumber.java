package io.icpready.rules.checks.persons;

import io.icpready.rules.facts.Digits;
import io.icpready.rules.facts.Identifiers;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.tables.persons.Sex;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A number of 18 characters as GB 11643 forms it, whoever issued it: 6 of the region, 8 of the birth,
 * 3 of the sequence, 1 of the check.
 *
 * @param digits folded, of the right shape; region, birth and check may still be wrong
 */
record PersonalNumber(String digits) {

    /** Documents that bear such a number. */
    static final Set<IdType> BEARERS = EnumSet.of(
            IdType.RESIDENT_ID,
            IdType.TEMPORARY_RESIDENT_ID,
            IdType.HK_MACAO_RESIDENCE_PERMIT,
            IdType.TAIWAN_RESIDENCE_PERMIT);

    private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** Nothing when it is not 18 characters of this shape. */
    static Optional<PersonalNumber> of(String number) {
        return Optional.of(Identifiers.foldNumber(number))
                .filter(folded -> SHAPE.matcher(folded).matches())
                .map(PersonalNumber::new);
    }

    /** The number of somebody's document, where such a document bears one. */
    static Optional<PersonalNumber> of(IdType idType, String number) {
        boolean bears = BEARERS.contains(idType) || idType == IdType.FOREIGN_PERMANENT_RESIDENT_ID;
        return bears ? of(number) : Optional.empty();
    }

    /**
     * Whether somebody with this document can have this region. Counties are left unchecked: those
     * that are abolished live on in numbers.
     */
    boolean isFromRegionOf(IdType idType) {
        String region = digits.substring(0, 6);
        return switch (idType) {
            case HK_MACAO_RESIDENCE_PERMIT -> region.equals("810000") || region.equals("820000");
            case TAIWAN_RESIDENCE_PERMIT -> region.equals("830000");
            default -> Province.ofCode(region.substring(0, 2) + "0000").isPresent();
        };
    }

    /** A day that the calendar has, not before 1900. */
    Optional<LocalDate> birth() {
        return Digits.day(digits, 6).filter(day -> !day.isBefore(EARLIEST_BIRTH));
    }

    /** Odd sequences are of men. */
    Sex sex() {
        return (digits.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    boolean hasItsCheckDigit() {
        return Identifiers.hasResidentCheckDigit(digits);
    }
}
