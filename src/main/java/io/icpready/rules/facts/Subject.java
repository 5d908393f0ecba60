package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import java.util.Optional;

/** The filing subject (主体). Everything may be absent; an empty value means "not said". */
public record Subject(
        Optional<SubjectKind> kind,
        Optional<String> name,
        Optional<IdType> idType,
        Optional<String> idNumber,
        Optional<Province> province,
        Optional<Province> householdProvince,
        Optional<Boolean> nameChanged,
        Optional<Integer> domainCount) {}
