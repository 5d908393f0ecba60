package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.RegisteredIn;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.facts.row.AskedByTheOrder;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.AtMost;
import io.icpready.rules.facts.row.Needed;
import io.icpready.rules.facts.row.Personal;
import java.util.Optional;

/**
 * The filing subject (主体). Everything may be absent; an empty value means "not said".
 *
 * @param domainCount domains under it, those of this order included
 * @param alreadyFiled it has a filing number of its own
 * @param filedHere it was filed through this access provider
 * @param filingEmpty no service is left under its number (空壳主体)
 * @param otherSitesInOrder its other sites are open, show the number and what was filed
 * @param servicesInOrder services in this order; absent means one
 * @param certificateProvince where the address on its certificate is (SUB-01)
 * @param registeredIn where it was registered; absent means the mainland (SUB-02)
 * @param address where letters reach it (ADR-01)
 * @param addressCity city of that address, for provinces that compare it with the certificate's
 * @param businessScope as on its licence
 * @param nationalBody it is a body of the state, or has its approval for a name such as 中国
 */
public record Subject(
        @Needed Optional<SubjectKind> kind,
        @Needed @Personal Optional<String> name,
        @Needed Optional<IdType> idType,
        @Needed @Personal Optional<String> idNumber,
        @Needed Optional<Province> province,
        @Needed @AskedWhen("kind = INDIVIDUAL") Optional<Province> householdProvince,
        @AskedWhen("kind != INDIVIDUAL") Optional<Boolean> nameChanged,
        Optional<Integer> domainCount,
        Optional<Boolean> alreadyFiled,
        @AskedWhen("alreadyFiled = true") Optional<Boolean> filedHere,
        @AskedWhen("alreadyFiled = true") Optional<Boolean> filingEmpty,
        @AskedWhen("alreadyFiled = true") Optional<Boolean> otherSitesInOrder,
        Optional<Integer> servicesInOrder,
        @AskedWhen("kind != INDIVIDUAL") Optional<Province> certificateProvince,
        @AskedWhen("kind != INDIVIDUAL") Optional<RegisteredIn> registeredIn,
        @Personal @AskedByTheOrder Optional<String> address,

        @Personal @AskedWhen("province = {sameCity}") Optional<String> addressCity,

        @AskedWhen("province = {sameCity}") Optional<String> certificateCity,

        @AtMost(Vocabulary.MAX_SCOPE) @AskedWhen("kind != INDIVIDUAL")
        Optional<String> businessScope,

        @AskedWhen("kind != INDIVIDUAL") Optional<Boolean> nationalBody) {}
