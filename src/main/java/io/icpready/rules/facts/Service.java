package io.icpready.rules.facts;

import io.icpready.rules.facts.choices.AppPlatform;
import io.icpready.rules.facts.choices.AppUsesDomain;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.ServiceType;
import io.icpready.rules.facts.row.AskedByTheOrder;
import io.icpready.rules.facts.row.AskedWhen;
import io.icpready.rules.facts.row.AtMost;
import io.icpready.rules.facts.row.Needed;
import java.util.List;
import java.util.Optional;

/**
 * The website or App that is filed.
 *
 * @param remark the note (备注) of the order
 * @param dismissedIndustries industries that its words may suggest and that are none of its business
 * @param appPackage package name or Bundle ID; where platforms differ, one entry for each: {@code
 *     ANDROID=…; IOS=…}; so are key and signature written
 * @param appPublicKey in hexadecimal or Base64
 * @param appSignature fingerprint of the certificate
 * @param appIcon size of the icon's picture in bytes
 * @param appNameDiffers it has another name on another platform
 * @param appDomains host names that it calls
 * @param alsoWebsite a website is filed in the same order
 */
public record Service(
        @Needed Optional<ServiceType> type,
        @Needed Optional<String> name,
        @AskedByTheOrder @AtMost(Vocabulary.MAX_REMARK) Optional<String> remark,
        List<Industry> industries,
        List<Industry> dismissedIndustries,
        @AskedWhen("subject.kind != INDIVIDUAL") Optional<Boolean> commercialWording,
        @Needed @AskedWhen("type = APP") List<AppPlatform> appPlatforms,

        @AtMost(Vocabulary.MAX_PER_PLATFORM) @Needed @AskedWhen("type = APP")
        Optional<String> appPackage,

        @AtMost(Vocabulary.MAX_PER_PLATFORM) @Needed @AskedWhen("type = APP")
        Optional<String> appPublicKey,

        @AtMost(Vocabulary.MAX_PER_PLATFORM) @Needed @AskedWhen("type = APP")
        Optional<String> appSignature,

        @AtMost(Vocabulary.MAX_BYTES) @AskedWhen("type = APP")
        Optional<Integer> appIcon,

        @AskedWhen("type = APP") Optional<Boolean> appNameDiffers,
        @AskedWhen("type = APP") List<String> appDomains,
        @AskedWhen("type = APP & subject.kind = INDIVIDUAL") Optional<Boolean> alsoWebsite,
        @Needed @AskedWhen("type = APP") Optional<AppUsesDomain> appUsesDomain,
        @AskedWhen("type = APP") Optional<Boolean> appListed) {}
