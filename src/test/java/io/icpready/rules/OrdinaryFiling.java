package io.icpready.rules;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.RequiredDocument.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A filing of everyday life in which nothing is wrong: papers and numbers are those of its province,
 * every fact that the forms ask for is given, every required document is there.
 *
 * <p>A rule that asks for a new fact adds its ordinary answer in {@link #withOrdinaryAnswers}.
 *
 * @param province where it files, and where its papers come from
 */
record OrdinaryFiling(SubjectKind kind, Province province) {

    private static final String SIGNED = "2026-11-10";
    private static final int[] RESIDENT_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** An individual and an enterprise in each of the 31 provinces. */
    static Stream<OrdinaryFiling> all() {
        return Stream.of(Province.values())
                .flatMap(province -> Stream.of(SubjectKind.INDIVIDUAL, SubjectKind.ENTERPRISE)
                        .map(kind -> new OrdinaryFiling(kind, province)));
    }

    /** Its facts, for the day on which they are all in order: 2026-11-23. */
    Filing filing() {
        Filing filing = kind.isIndividual() ? individual() : enterprise();
        withOrdinaryAnswers(filing);
        return withRequiredDocuments(filing);
    }

    @Override
    public String toString() {
        return province.chineseName() + (kind.isIndividual() ? "个人" : "企业");
    }

    private void withOrdinaryAnswers(Filing filing) {
        List.of("leader", "serviceLeader")
                .forEach(group -> filing.with(group + ".filedElsewhere", false)
                        .with(group + ".phone", "13800000001")
                        .with(group + ".emergencyPhone", "13800000002")
                        .with(group + ".phoneProvince", province.code())
                        .with(group + ".phoneUsedElsewhere", false));
        filing.with("subject.address", province.chineseName() + "某区文一路1号301室")
                .with("subject.addressCity", "某市")
                .with("subject.certificateCity", "某市");
        if (!kind.isIndividual()) {
            filing.with("subject.registeredIn", "MAINLAND");
        }
    }

    private Filing individual() {
        String number = residentNumber("19900307");
        return Filing.ofIndividual()
                .in(province.code())
                .with("service.name", "青峰读书笔记")
                .with("subject.idNumber", number)
                .with("leader.idNumber", number)
                .with("serviceLeader.idNumber", number)
                .with("domain.holderIdNumber", number);
    }

    private Filing enterprise() {
        String code = creditCode();
        String number = residentNumber("19850101");
        return Filing.ofEnterprise()
                .in(province.code())
                .with("subject.idNumber", code)
                .with("domain.holderIdNumber", code)
                .with("leader.idNumber", number)
                .with("serviceLeader.idNumber", number);
    }

    private static Filing withRequiredDocuments(Filing filing) {
        new Rules(TestTables.TABLES)
                .requiredDocuments(filing.withDocuments(List.of()).facts()).stream()
                        .filter(document -> document.level() == Level.REQUIRED)
                        .forEach(document -> filing.plusDocument(given(document)));
        return filing;
    }

    private static Map<String, Object> given(RequiredDocument document) {
        Map<String, Object> given = new HashMap<>();
        given.put("type", document.type().name());
        document.purpose().ifPresent(purpose -> given.put("purpose", purpose.name()));
        given.put("issuedOn", SIGNED);
        given.put("longTerm", true);
        return given;
    }

    /** GB 11643, of a person born in the province's first city. */
    String residentNumber(String birth) {
        String body = province.code().substring(0, 2) + "0102" + birth + "123";
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** GB 32100, of an enterprise registered in the province's first city. */
    private String creditCode() {
        String body = "91" + province.code().substring(0, 2) + "0102MA27ABCD1";
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }
}
