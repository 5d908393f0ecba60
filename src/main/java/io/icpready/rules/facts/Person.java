package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.FiledElsewhereAs;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.row.AskedByTheOrder;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.AtMost;
import io.icpready.rules.facts.row.Needed;
import io.icpready.rules.facts.row.Personal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One of the two leaders (主体负责人, 互联网信息服务负责人).
 *
 * @param filedElsewhere the number stands in another subject's filing
 * @param filedElsewhereAs whose filing that is (PER-03)
 * @param birthDate where the document bears no day of birth (PER-01)
 * @param worksForLiving lives on own income; matters below 18 (PER-01)
 * @param student matters below 22 (PER-01)
 * @param phoneProvince where the first number belongs to; a number alone does not tell (PHO-01)
 * @param phoneUsedElsewhere the first number stands in another subject's filing (PHO-01)
 */
public record Person(
        @Needed @Personal Optional<String> name,
        @Needed Optional<IdType> idType,
        @Needed @Personal Optional<String> idNumber,
        @Needed Optional<Residency> residency,
        @AskedWhen("subject.kind != INDIVIDUAL") Optional<Boolean> legalRepresentative,
        Optional<Boolean> filedElsewhere,
        @AskedWhen("filedElsewhere = true") Optional<FiledElsewhereAs> filedElsewhereAs,

        @Personal
        @AskedWhen("idType = PASSPORT|HK_MACAO_TRAVEL_PERMIT|TAIWAN_TRAVEL_PERMIT|FOREIGN_PERMANENT_RESIDENT_ID"
                + " & subject.province = {age}")
        Optional<LocalDate> birthDate,

        Optional<Boolean> worksForLiving,
        Optional<Boolean> student,
        @Personal @AskedByTheOrder @AtMost(30) Optional<String> phone,
        @Personal @AskedByTheOrder @AtMost(30) Optional<String> emergencyPhone,

        @AskedWhen("phone & subject.province = {localPhone}")
        Optional<Province> phoneProvince,

        @AskedWhen("phone") Optional<Boolean> phoneUsedElsewhere) {}
