package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;

/**
 * The circumstances that decide which documents a filing needs.
 *
 * @param leaderIsLegalRepresentative the 主体负责人 is the 法定代表人; true for individuals
 * @param serviceLeaderIsLegalRepresentative the 互联网信息服务负责人 is the 法定代表人; true for individuals
 * @param leaderFiledElsewhere the 主体负责人 stands in another subject's filing (AUX-10)
 * @param serviceLeaderFiledElsewhere the 互联网信息服务负责人 stands in another subject's filing (AUX-10)
 * @param householdElsewhere individual whose 户籍地 is another province (AUX-07)
 * @param nameChanged the subject's name has changed (AUX-09)
 * @param commercialWording 经营性 wording although no licence is needed (AUX-11)
 * @param holderIsPerson the domain of an organisation is held by a person (AUX-04)
 * @param domainCount domains under the subject, this one included; at least 1
 */
public record DocumentCase(
        SubjectKind kind,
        Province province,
        boolean leaderIsLegalRepresentative,
        boolean serviceLeaderIsLegalRepresentative,
        boolean leaderFiledElsewhere,
        boolean serviceLeaderFiledElsewhere,
        boolean householdElsewhere,
        boolean nameChanged,
        boolean commercialWording,
        boolean holderIsPerson,
        int domainCount) {}
