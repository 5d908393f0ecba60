package io.icpready.journey;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What people type into the forms, as the variables that the forms send. In order on {@link #TODAY}
 * until a test says otherwise; ID numbers are made up, with right check digits.
 */
final class SampleFilings {

    static final String TODAY = "2026-11-23";

    private SampleFilings() {}

    static Map<String, Object> enterprise() {
        Map<String, Object> filing = person("leader", "李四", "330106198501012349");
        filing.putAll(person("serviceLeader", "李四", "330106198501012349"));
        filing.put("subjectKind", "ENTERPRISE");
        filing.put("subjectName", "杭州青峰科技有限公司");
        filing.put("subjectIdType", "BUSINESS_LICENSE");
        filing.put("subjectIdNumber", "91330106MA27ABCD13");
        filing.put("subjectProvince", "330000");
        filing.put("serviceType", "WEBSITE");
        filing.put("serviceName", "青峰科技官网");
        return filing;
    }

    static Map<String, Object> individual() {
        Map<String, Object> filing = person("leader", "张三", "110101199003071233");
        filing.putAll(person("serviceLeader", "张三", "110101199003071233"));
        filing.put("subjectKind", "INDIVIDUAL");
        filing.put("subjectName", "张三");
        filing.put("subjectIdType", "RESIDENT_ID");
        filing.put("subjectIdNumber", "110101199003071233");
        filing.put("subjectProvince", "330000");
        filing.put("subjectHouseholdProvince", "330000");
        filing.put("serviceType", "WEBSITE");
        filing.put("serviceName", "张三的书房");
        return filing;
    }

    static Map<String, Object> account() {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("accountRegistered", true);
        account.put("accountId", "1234567890123456");
        return account;
    }

    /** A domain that this subject holds, verified long ago. */
    static Map<String, Object> domainOf(Map<String, Object> subject) {
        Map<String, Object> domain = new LinkedHashMap<>();
        boolean individual = "INDIVIDUAL".equals(subject.get("subjectKind"));
        domain.put("domainName", "qingfeng.cn");
        domain.put("domainRegistrar", "阿里云");
        domain.put("domainRegistrarScope", "MAINLAND");
        domain.put("domainRegistrarApproved", "YES");
        domain.put("domainRegisteredOn", "2024-05-06");
        domain.put("domainExpiresOn", "2028-05-06");
        domain.put("domainAlreadyFiled", false);
        domain.put("domainHolderRelation", individual ? "SELF" : "UNIT");
        domain.put("domainHolderName", subject.get("subjectName"));
        domain.put("domainHolderIdType", subject.get("subjectIdType"));
        domain.put("domainHolderIdNumber", subject.get("subjectIdNumber"));
        domain.put("domainRealNameVerifiedOn", "2024-05-07");
        return domain;
    }

    static Map<String, Object> server() {
        Map<String, Object> server = new LinkedHashMap<>();
        server.put("serverProduct", "ECS");
        server.put("serverRegion", "cn-hangzhou");
        server.put("serverBilling", "SUBSCRIPTION");
        server.put("serverMonthsFirstPurchase", 24);
        server.put("serverMonthsRenewed", 0);
        server.put("serverExpiresOn", "2028-10-31");
        server.put("serverPublicBandwidthMbps", 5.0);
        server.put("serverServiceCodesUsed", 0);
        server.put("serverServiceCode", "3f2a1b");
        return server;
    }

    /** The same answers but for one. */
    static Map<String, Object> with(Map<String, Object> answers, String variable, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        changed.put(variable, value);
        return changed;
    }

    private static Map<String, Object> person(String group, String name, String idNumber) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put(group + "Name", name);
        person.put(group + "IdType", "RESIDENT_ID");
        person.put(group + "IdNumber", idNumber);
        person.put(group + "Residency", "MAINLAND");
        person.put(group + "LegalRepresentative", true);
        person.put(group + "FiledElsewhere", false);
        return person;
    }
}
