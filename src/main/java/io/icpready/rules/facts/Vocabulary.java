package io.icpready.rules.facts;

import io.icpready.rules.facts.FactField.Form;
import java.util.List;

/** Every fact that can be said of a filing, apart from documents and the submission date. */
public final class Vocabulary {

    /** Longest free text in characters. */
    public static final int MAX_TEXT = 200;

    /**
     * Longest domain name as typed, in characters: far beyond any name, since odd text is judged by
     * DOM-01 instead of being refused.
     */
    public static final int MAX_DOMAIN = 2_000;

    /** Longest text that has a line for each platform, in characters: keys of 4096 bits in Base64. */
    public static final int MAX_PER_PLATFORM = 3_600;

    /** Longest list of names, in characters, comma separated as a process variable. */
    public static final int MAX_NAMES = 2_000;

    /** Largest file of which the size is told. */
    public static final int MAX_BYTES = 100_000_000;

    /** Longest business scope in characters, as on a licence. */
    public static final int MAX_SCOPE = 4_000;

    /** Longest remark of an order in characters. */
    public static final int MAX_REMARK = 500;

    /** Largest whole number that makes sense anywhere: months, codes, domains. */
    public static final int MAX_COUNT = 100_000;

    /** Largest amount or bandwidth. */
    public static final long MAX_AMOUNT = 1_000_000_000;

    /** Name of the variable and property that holds the planned day of submission. */
    public static final String SUBMISSION_DATE = "submissionDate";

    static final FactGroup<Subject> SUBJECT = FactGroup.of("subject", Subject.class, Facts::subject);
    static final FactGroup<Person> LEADER = FactGroup.of("leader", Person.class, Facts::leader);
    static final FactGroup<Person> SERVICE_LEADER = FactGroup.of("serviceLeader", Person.class, Facts::serviceLeader);
    static final FactGroup<Service> SERVICE = FactGroup.of("service", Service.class, Facts::service);
    static final FactGroup<Account> ACCOUNT = FactGroup.of("account", Account.class, Facts::account);
    static final FactGroup<Domain> DOMAIN = FactGroup.of("domain", Domain.class, Facts::domain);
    static final FactGroup<Server> SERVER = FactGroup.of("server", Server.class, Facts::server);

    static final FactGroup<SaidDocument> DOCUMENT = FactGroup.of("documents", SaidDocument.class);

    /** The planned day of submission, which stands in no group. */
    public static final FactField PLANNED_DAY =
            new FactField("", SUBMISSION_DATE, Form.DATE, List.of(), FactGroup.DATE_LENGTH);

    private static final List<FactGroup<?>> GROUPS =
            List.of(SUBJECT, LEADER, SERVICE_LEADER, SERVICE, ACCOUNT, DOMAIN, SERVER);

    /** Every fact, in the order of the forms. */
    public static final List<FactField> FIELDS =
            GROUPS.stream().flatMap(group -> group.fields().stream()).toList();

    /** What is said of each of the documents, in the order of the forms. */
    public static final List<FactField> OF_A_DOCUMENT = DOCUMENT.fields();

    private Vocabulary() {}

    /** The facts of these groups, in order. */
    public static List<FactField> ofGroups(String... groups) {
        List<String> wanted = List.of(groups);
        return FIELDS.stream().filter(field -> wanted.contains(field.group())).toList();
    }

    /**
     * What these facts say of one fact, as JSON would say it: constants by name, provinces by code.
     *
     * @param path for example {@code subject.kind}
     * @return empty when nothing was said
     */
    public static List<String> said(Facts facts, String path) {
        return GROUPS.stream()
                .filter(group -> path.startsWith(group.name() + "."))
                .flatMap(group -> group.said(facts, path.substring(group.name().length() + 1)).stream())
                .toList();
    }
}
