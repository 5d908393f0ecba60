package io.icpready.rules;

import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.FactsReader.Reading;
import io.icpready.rules.facts.FieldError;
import io.icpready.rules.facts.StrictFactsReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A filing in which everything is in order on 2026-11-23, until a test says otherwise. Values are
 * those of the contract's JSON, under their contract names.
 */
public final class Filing {

    private final Map<String, Object> values = new HashMap<>();

    private Filing() {}

    /** An individual in 浙江. */
    public static Filing ofIndividual() {
        Filing filing = new Filing().withCommonFacts();
        filing.with("subject.kind", "INDIVIDUAL")
                .with("subject.name", "张三")
                .with("subject.idType", "RESIDENT_ID")
                .with("subject.idNumber", "110101199003071233")
                .with("subject.householdProvince", "330000")
                .with("service.name", "青峰读书笔记")
                .with("domain.holderRelation", "SELF")
                .withHolder("张三", "RESIDENT_ID", "110101199003071233")
                .withDocuments(List.of(document("SUBJECT_LEADER_ID")));
        return filing.withPerson("leader", "张三", "110101199003071233")
                .withPerson("serviceLeader", "张三", "110101199003071233");
    }

    /** An enterprise in 浙江, led by its legal representative. */
    public static Filing ofEnterprise() {
        Filing filing = new Filing().withCommonFacts();
        filing.with("subject.kind", "ENTERPRISE")
                .with("subject.name", "杭州青峰科技有限公司")
                .with("subject.idType", "BUSINESS_LICENSE")
                .with("subject.idNumber", "91330106MA27ABCD13")
                .with("subject.certificateProvince", "330000")
                .with("domain.holderRelation", "UNIT")
                .withHolder("杭州青峰科技有限公司", "BUSINESS_LICENSE", "91330106MA27ABCD13")
                .withDocuments(List.of(
                        document("SUBJECT_LEADER_ID"),
                        document("SERVICE_LEADER_ID"),
                        document("ORGANIZER_CERTIFICATE")));
        return filing.withPerson("leader", "李四", "330106198501012349")
                .withPerson("serviceLeader", "李四", "330106198501012349");
    }

    public static Filing of(String kind) {
        return kind.equals("individual") ? ofIndividual() : ofEnterprise();
    }

    /** A long-term document. */
    public static Map<String, Object> document(String type) {
        return Map.of("type", type, "longTerm", true);
    }

    public Filing with(String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            values.put(path, value);
        } else {
            group(path.substring(0, dot)).put(path.substring(dot + 1), value);
        }
        return this;
    }

    public Filing without(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            values.remove(path);
        } else {
            group(path.substring(0, dot)).remove(path.substring(dot + 1));
        }
        return this;
    }

    public Filing in(String province) {
        return with("subject.province", province)
                .withPaperWhereItFiles("householdProvince", province)
                .withPaperWhereItFiles("certificateProvince", province);
    }

    public Filing withDocuments(List<?> documents) {
        values.put("documents", new ArrayList<>(documents));
        return this;
    }

    @SuppressWarnings("unchecked")
    public Filing plusDocument(Map<String, ?> document) {
        ((List<Object>) values.get("documents")).add(document);
        return this;
    }

    public Map<String, Object> values() {
        return values;
    }

    public Facts facts() {
        Reading reading = new StrictFactsReader().read(values);
        if (!reading.errors().isEmpty()) {
            throw new IllegalArgumentException(
                    reading.errors().stream().map(FieldError::toString).toList().toString());
        }
        return reading.facts();
    }

    private Filing withCommonFacts() {
        return with("subject.province", "330000")
                .with("subject.domainCount", 1)
                .with("service.type", "WEBSITE")
                .with("service.name", "青峰科技官网")
                .with("account.registered", true)
                .with("account.id", "1234567890123456")
                .with("domain.name", "qingfeng.cn")
                .with("domain.registrar", "阿里云")
                .with("domain.registrarScope", "MAINLAND")
                .with("domain.registrarApproved", "YES")
                .with("domain.registeredOn", "2024-05-06")
                .with("domain.expiresOn", "2028-05-06")
                .with("domain.realNameVerifiedOn", "2024-05-07")
                .with("server.product", "ECS")
                .with("server.region", "cn-hangzhou")
                .with("server.billing", "SUBSCRIPTION")
                .with("server.monthsFirstPurchase", 12)
                .with("server.monthsRenewed", 0)
                .with("server.expiresOn", "2027-10-31")
                .with("server.publicBandwidthMbps", 5)
                .with("server.serviceCodesUsed", 0)
                .with("server.serviceCode", "3f2a1b");
    }

    private Filing withHolder(String name, String idType, String idNumber) {
        return with("domain.holderName", name)
                .with("domain.holderIdType", idType)
                .with("domain.holderIdNumber", idNumber);
    }

    private Filing withPerson(String group, String name, String idNumber) {
        return with(group + ".name", name)
                .with(group + ".idType", "RESIDENT_ID")
                .with(group + ".idNumber", idNumber)
                .with(group + ".residency", "MAINLAND")
                .with(group + ".legalRepresentative", true);
    }

    private Filing withPaperWhereItFiles(String name, String province) {
        return group("subject").containsKey(name) ? with("subject." + name, province) : this;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> group(String name) {
        return (Map<String, Object>) values.computeIfAbsent(name, any -> new HashMap<>());
    }
}
