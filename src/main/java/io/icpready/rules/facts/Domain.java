package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.RegistrarApproval;
import io.icpready.rules.facts.choices.RegistrarScope;
import io.icpready.rules.facts.choices.SiteOnline;
import io.icpready.rules.facts.row.AnyText;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.AtMost;
import io.icpready.rules.facts.row.Needed;
import io.icpready.rules.facts.row.Personal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The domain that is filed, with the real-name data of its registrant.
 *
 * @param filedBySelf the filing that it has is this subject's own
 */
public record Domain(
        @AtMost(Vocabulary.MAX_DOMAIN) @AnyText @Needed @AskedWhen(Domain.WHERE_USED)
        Optional<String> name,

        @AskedWhen(Domain.WHERE_USED) Optional<String> registrar,
        @Needed @AskedWhen(Domain.WHERE_USED) Optional<RegistrarScope> registrarScope,
        @Needed @AskedWhen(Domain.WHERE_USED) Optional<RegistrarApproval> registrarApproved,
        @Needed @AskedWhen(Domain.WHERE_USED) Optional<LocalDate> registeredOn,
        @Needed @AskedWhen(Domain.WHERE_USED) Optional<LocalDate> expiresOn,
        @AskedWhen(Domain.WHERE_USED) Optional<Boolean> alreadyFiled,

        @AskedWhen(Domain.WHERE_USED + " & alreadyFiled = true")
        Optional<Boolean> filedBySelf,

        @AskedWhen(Domain.WHERE_USED + " & alreadyFiled = true")
        Optional<LocalDate> filedOn,

        @AskedWhen(Domain.WHERE_USED) Optional<SiteOnline> siteOnline,
        @Needed @AskedWhen(Domain.WHERE_USED) Optional<HolderRelation> holderRelation,
        @Needed @Personal @AskedWhen(Domain.WHERE_USED) Optional<String> holderName,
        @Needed @AskedWhen(Domain.WHERE_USED) Optional<IdType> holderIdType,
        @Needed @Personal @AskedWhen(Domain.WHERE_USED) Optional<String> holderIdNumber,
        @AskedWhen(Domain.WHERE_USED) Optional<LocalDate> realNameVerifiedOn) {

    /** Some Apps use no domain (APP-07). */
    private static final String WHERE_USED = "service.appUsesDomain ?!= IP_ONLY|STANDALONE";
}
