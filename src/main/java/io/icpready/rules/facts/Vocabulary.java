package io.icpready.rules.facts;

import io.icpready.rules.facts.FactField.Form;
import io.icpready.rules.facts.choices.Billing;
import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.IdType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.InstanceKind;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.RegistrarApproval;
import io.icpready.rules.facts.choices.RegistrarScope;
import io.icpready.rules.facts.choices.Residency;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.ServiceType;
import io.icpready.rules.facts.choices.SubjectKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every fact that can be said of a filing, apart from documents and the submission date. */
public final class Vocabulary {

    /** Longest free text in characters. */
    public static final int MAX_TEXT = 200;

    /**
     * Longest domain name as typed, in characters: far beyond any name, since odd text is judged by
     * DOM-01 instead of being refused.
     */
    public static final int MAX_DOMAIN = 2_000;

    /** Largest whole number that makes sense anywhere: months, codes, domains. */
    public static final int MAX_COUNT = 100_000;

    /** Largest amount or bandwidth. */
    public static final long MAX_AMOUNT = 1_000_000_000;

    /** Name of the variable and property that holds the planned day of submission. */
    public static final String SUBMISSION_DATE = "submissionDate";

    /** Every fact, in the order of the forms. */
    public static final List<FactField> FIELDS = Stream.of(
                    Stream.of(
                            choice("subject", "kind", SubjectKind.class),
                            text("subject", "name"),
                            choice("subject", "idType", IdType.class),
                            text("subject", "idNumber"),
                            province("subject", "province"),
                            province("subject", "householdProvince"),
                            flag("subject", "nameChanged"),
                            integer("subject", "domainCount")),
                    person("leader"),
                    person("serviceLeader"),
                    Stream.of(
                            choice("service", "type", ServiceType.class),
                            text("service", "name"),
                            new FactField("service", "industries", Form.CHOICES, names(Industry.class), 1000),
                            flag("service", "commercialWording")),
                    Stream.of(flag("account", "registered"), text("account", "id")),
                    Stream.of(
                            new FactField("domain", "name", Form.TEXT, List.of(), MAX_DOMAIN),
                            text("domain", "registrar"),
                            choice("domain", "registrarScope", RegistrarScope.class),
                            choice("domain", "registrarApproved", RegistrarApproval.class),
                            date("domain", "registeredOn"),
                            date("domain", "expiresOn"),
                            flag("domain", "alreadyFiled"),
                            choice("domain", "holderRelation", HolderRelation.class),
                            text("domain", "holderName"),
                            choice("domain", "holderIdType", IdType.class),
                            text("domain", "holderIdNumber"),
                            date("domain", "realNameVerifiedOn")),
                    Stream.of(
                            choice("server", "product", ServerProduct.class),
                            text("server", "region"),
                            choice("server", "billing", Billing.class),
                            integer("server", "monthsFirstPurchase"),
                            integer("server", "monthsRenewed"),
                            date("server", "expiresOn"),
                            decimal("server", "publicBandwidthMbps"),
                            decimal("server", "orderAmountCny"),
                            choice("server", "edition", Edition.class),
                            integer("server", "serviceCodesUsed"),
                            text("server", "serviceCode"),
                            choice("server", "instanceKind", InstanceKind.class),
                            flag("server", "regionConfirmed")))
            .flatMap(fields -> fields)
            .toList();

    private Vocabulary() {}

    /** The facts of these groups, in order. */
    public static List<FactField> ofGroups(String... groups) {
        List<String> wanted = List.of(groups);
        return FIELDS.stream().filter(field -> wanted.contains(field.group())).toList();
    }

    private static Stream<FactField> person(String group) {
        return Stream.of(
                text(group, "name"),
                choice(group, "idType", IdType.class),
                text(group, "idNumber"),
                choice(group, "residency", Residency.class),
                flag(group, "legalRepresentative"),
                flag(group, "filedElsewhere"));
    }

    private static FactField text(String group, String name) {
        return new FactField(group, name, Form.TEXT, List.of(), MAX_TEXT);
    }

    private static FactField date(String group, String name) {
        return new FactField(group, name, Form.DATE, List.of(), 10);
    }

    private static FactField flag(String group, String name) {
        return new FactField(group, name, Form.FLAG, List.of(), 5);
    }

    private static FactField integer(String group, String name) {
        return new FactField(group, name, Form.INTEGER, List.of(), MAX_COUNT);
    }

    private static FactField decimal(String group, String name) {
        return new FactField(group, name, Form.DECIMAL, List.of(), MAX_AMOUNT);
    }

    private static FactField province(String group, String name) {
        return new FactField(group, name, Form.PROVINCE, provinceCodes(), 6);
    }

    private static <E extends Enum<E>> FactField choice(String group, String name, Class<E> type) {
        return new FactField(group, name, Form.CHOICE, names(type), MAX_TEXT);
    }

    private static List<String> provinceCodes() {
        return Arrays.stream(Province.values()).map(Province::code).toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
