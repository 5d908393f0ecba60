package io.icpready.e2e;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers to the start form. ID numbers are the standards' own samples. */
final class Answers {

    static final String RESIDENT_ID = "11010519491231002X";
    static final String CREDIT_CODE = "91350100M000100Y43";
    static final String PHONE = "13800013800";
    static final String EMERGENCY_PHONE = "13900013900";
    static final String ADDRESS = "浙江省杭州市西湖区文三路478号7幢1203室";

    static final String LEADER = "李四光";

    /** What an enterprise's answers hold that must not rest in clear. */
    static final List<String> PERSONAL = List.of(RESIDENT_ID, CREDIT_CODE, PHONE, EMERGENCY_PHONE, ADDRESS, LEADER);

    private Answers() {}

    /** A person who files a site of their own at home. */
    static Map<String, Object> individual() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("subjectKind", "INDIVIDUAL");
        answers.put("subjectProvince", "330000");
        answers.put("subjectHouseholdProvince", "330000");
        answers.put("subjectDomainCount", 1);
        answers.put("serviceType", "WEBSITE");
        answers.put("serviceName", "李四的书房");
        for (String person : new String[] {"subject", "leader", "serviceLeader"}) {
            answers.put(person + "Name", "李四");
            answers.put(person + "IdType", "RESIDENT_ID");
            answers.put(person + "IdNumber", RESIDENT_ID);
        }
        answers.put("leaderResidency", "MAINLAND");
        answers.put("serviceLeaderResidency", "MAINLAND");
        return answers;
    }

    /** The same person in another province. */
    static Map<String, Object> individualIn(String province) {
        Map<String, Object> answers = individual();
        answers.put("subjectProvince", province);
        answers.put("subjectHouseholdProvince", province);
        return answers;
    }

    /** A company whose leader files for it; its form says what Tasklist's would. */
    static Map<String, Object> enterprise() {
        Map<String, Object> answers = individual();
        answers.remove("subjectHouseholdProvince");
        answers.put("subjectKind", "ENTERPRISE");
        answers.put("subjectName", "杭州青峰科技有限公司");
        answers.put("subjectIdType", "BUSINESS_LICENSE");
        answers.put("subjectIdNumber", CREDIT_CODE);
        answers.put("serviceName", "青峰科技官网");
        for (String person : new String[] {"leader", "serviceLeader"}) {
            answers.put(person + "Name", LEADER);
            answers.put(person + "LegalRepresentative", true);
            answers.put(person + "FiledElsewhere", false);
            answers.put(person + "Phone", PHONE);
        }
        answers.put("serviceLeaderEmergencyPhone", EMERGENCY_PHONE);
        answers.put("subjectAddress", ADDRESS);
        return answers;
    }
}
