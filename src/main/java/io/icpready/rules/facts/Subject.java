package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.Needed;
import io.icpready.rules.facts.row.Personal;
import java.util.Optional;

/** The filing subject (主体). Everything may be absent; an empty value means "not said". */
public record Subject(
        @Needed Optional<SubjectKind> kind,
        @Needed @Personal Optional<String> name,
        @Needed Optional<IdType> idType,
        @Needed @Personal Optional<String> idNumber,
        @Needed Optional<Province> province,
        @Needed @AskedWhen("kind = INDIVIDUAL") Optional<Province> householdProvince,
        @AskedWhen("kind != INDIVIDUAL") Optional<Boolean> nameChanged,
        Optional<Integer> domainCount) {}
