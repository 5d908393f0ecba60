package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.RegistrarApproval;
import io.icpready.rules.facts.choices.RegistrarScope;
import java.time.LocalDate;
import java.util.Optional;

/** The domain that is filed, with the real-name data of its registrant. */
public record Domain(
        @AtMost(Vocabulary.MAX_DOMAIN) Optional<String> name,
        Optional<String> registrar,
        Optional<RegistrarScope> registrarScope,
        Optional<RegistrarApproval> registrarApproved,
        Optional<LocalDate> registeredOn,
        Optional<LocalDate> expiresOn,
        Optional<Boolean> alreadyFiled,
        Optional<HolderRelation> holderRelation,
        Optional<String> holderName,
        Optional<IdType> holderIdType,
        Optional<String> holderIdNumber,
        Optional<LocalDate> realNameVerifiedOn) {}
