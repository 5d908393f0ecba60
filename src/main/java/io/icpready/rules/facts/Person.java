package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Residency;
import java.util.Optional;

/** One of the two leaders (主体负责人, 互联网信息服务负责人). */
public record Person(
        Optional<String> name,
        Optional<IdType> idType,
        Optional<String> idNumber,
        Optional<Residency> residency,
        Optional<Boolean> legalRepresentative,
        Optional<Boolean> filedElsewhere) {}
