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
        @AtMost(Vocabulary.MAX_DOMAIN) @AnyText @Needed Optional<String> name,
        Optional<String> registrar,
        @Needed Optional<RegistrarScope> registrarScope,
        @Needed Optional<RegistrarApproval> registrarApproved,
        @Needed Optional<LocalDate> registeredOn,
        @Needed Optional<LocalDate> expiresOn,
        Optional<Boolean> alreadyFiled,
        @AskedWhen("alreadyFiled = true") Optional<Boolean> filedBySelf,
        @AskedWhen("alreadyFiled = true") Optional<LocalDate> filedOn,
        Optional<SiteOnline> siteOnline,
        @Needed Optional<HolderRelation> holderRelation,
        @Needed @Personal Optional<String> holderName,
        @Needed Optional<IdType> holderIdType,
        @Needed @Personal Optional<String> holderIdNumber,
        Optional<LocalDate> realNameVerifiedOn) {}
