package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.Needed;
import io.icpready.rules.facts.row.Personal;
import java.util.Optional;

/** One of the two leaders (主体负责人, 互联网信息服务负责人). */
public record Person(
        @Needed @Personal Optional<String> name,
        @Needed Optional<IdType> idType,
        @Needed @Personal Optional<String> idNumber,
        @Needed Optional<Residency> residency,
        @AskedWhen("subject.kind != INDIVIDUAL") Optional<Boolean> legalRepresentative,
        Optional<Boolean> filedElsewhere) {}
