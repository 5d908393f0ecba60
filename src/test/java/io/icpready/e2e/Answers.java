package io.icpready.e2e;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers to the start form. ID numbers are the standards' own samples. */
final class Answers {

    static final String RESIDENT_ID = "11010519491231002X";
    static final String CREDIT_CODE = "91350100M000100Y43";

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
}
