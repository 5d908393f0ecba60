package io.icpready.rules.tables;

import static java.util.Map.entry;

import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Edition;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.persons.PersonTables;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * The tables as the DMN files of the deployment and the data files beside them state them, read by
 * the stand-alone DMN engine and verified. Immutable, so safe for use by several threads.
 */
public final class DmnTables implements Tables {

    private static final String UNKNOWN_PROVINCE = "未定";
    private static final List<Boolean> EITHER = List.of(true, false);
    static final List<String> PROVINCES =
            Stream.of(Province.values()).map(Province::chineseName).toList();
    private static final List<String> DOCUMENT_FLAGS = List.of(
            "leaderIsLegalRepresentative",
            "serviceLeaderIsLegalRepresentative",
            "leaderFiledElsewhere",
            "serviceLeaderFiledElsewhere",
            "householdElsewhere",
            "nameChanged",
            "commercialWording",
            "holderIsPerson");
    private final Map<ServerProduct, ProductTerms> products;
    private final Table<DomainValidity> domainValidity;
    private final Table<DocumentWindow> documentValidity;
    private final Table<DocumentRule> requiredDocuments;
    private final Map<Application, PreApproval> approvals;
    private final Map<Province, ProvinceCard> cards;
    private final PersonTables persons;
    private final SuffixList suffixes;
    private final int largestDomainCount;
    private final NameTables names;

    private DmnTables(Function<String, InputStream> files) {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        products = products(read(engine, files, "server-products"));
        domainValidity = Table.unique(
                read(engine, files, "domain-validity"), Map.of("province", PROVINCES), DmnTables::validity);
        documentValidity =
                Table.unique(read(engine, files, "document-validity"), documentValidityInputs(), DmnTables::window);
        approvals = approvals(read(engine, files, "pre-approval"));
        cards = CardFile.cards(read(engine, files, "provinces"));
        DecisionFile documents = read(engine, files, "required-documents");
        largestDomainCount = 1 + documents.largestNumber("domainCount");
        requiredDocuments = Table.collecting(documents, requiredDocumentsInputs(), DmnTables::documentRule);
        persons = new PersonFiles(name -> read(engine, files, name));
        suffixes = SuffixFile.read();
        names = new NameFiles(name -> read(engine, files, name));
    }

    /**
     * Reads and verifies the tables on the class path.
     *
     * @throws FaultyTableException naming the rows, when rows overlap, a case has no row, or a cell
     *     cannot be read
     */
    public static DmnTables load() {
        return load(name -> DataFile.open("processes/" + name + ".dmn"));
    }

    /** Reads the DMN files that {@code files} opens by their names without suffix. */
    static DmnTables load(Function<String, InputStream> files) {
        return new DmnTables(files);
    }

    @Override
    public ProductTerms product(ServerProduct product) {
        return products.get(product);
    }

    @Override
    public DomainValidity domainValidity(Province province) {
        return domainValidity.row(Map.of("province", province.chineseName()));
    }

    @Override
    public DocumentWindow documentWindow(DocumentType type, boolean individual, Province province) {
        return documentValidity.row(Map.of(
                "documentType", type.name(),
                "individual", individual,
                "province", province.chineseName()));
    }

    @Override
    public List<DocumentRule> requiredDocuments(DocumentCase documentCase) {
        return withoutDuplicates(requiredDocuments.rows(inputsOf(documentCase)));
    }

    @Override
    public PreApproval preApproval(Industry industry, Optional<Province> province) {
        return approvals.get(new Application(industry, province));
    }

    @Override
    public ProvinceCard province(Province province) {
        return cards.get(province);
    }

    @Override
    public PersonTables persons() {
        return persons;
    }

    @Override
    public SuffixList suffixes() {
        return suffixes;
    }

    @Override
    public NameTables names() {
        return names;
    }

    private static Map<String, List<?>> documentValidityInputs() {
        return Map.of(
                "documentType", names(DocumentType.values()),
                "individual", EITHER,
                "province", PROVINCES);
    }

    private static Map<ServerProduct, ProductTerms> products(DecisionFile file) {
        Map<String, List<?>> inputs = Map.of("product", names(ServerProduct.values()));
        Table<Row> table = Table.unique(file, inputs, Function.identity());
        Map<ServerProduct, ProductTerms> products = new EnumMap<>(ServerProduct.class);
        for (ServerProduct product : ServerProduct.values()) {
            products.put(product, terms(product, table.row(Map.of("product", product.name()))));
        }
        return products;
    }

    private static Map<Application, PreApproval> approvals(DecisionFile file) {
        List<Optional<Province>> provinces = Stream.concat(
                        Stream.of(Optional.<Province>empty()),
                        Stream.of(Province.values()).map(Optional::of))
                .toList();
        Map<String, List<?>> inputs = Map.of(
                "industry", names(Industry.values()),
                "province", provinces.stream().map(DmnTables::nameOf).toList());
        Table<Row> table = Table.unique(file, inputs, Function.identity());
        Map<Application, PreApproval> approvals = new HashMap<>();
        for (Industry industry : Industry.values()) {
            for (Optional<Province> province : provinces) {
                Row row = table.row(Map.of("industry", industry.name(), "province", nameOf(province)));
                approvals.put(new Application(industry, province), approval(industry, row));
            }
        }
        return approvals;
    }

    private static String nameOf(Optional<Province> province) {
        return province.map(Province::chineseName).orElse(UNKNOWN_PROVINCE);
    }

    private Map<String, List<?>> requiredDocumentsInputs() {
        Map<String, List<?>> inputs = new HashMap<>();
        DOCUMENT_FLAGS.forEach(flag -> inputs.put(flag, EITHER));
        inputs.put("kind", names(SubjectKind.values()));
        inputs.put("province", PROVINCES);
        inputs.put(
                "domainCount",
                IntStream.rangeClosed(1, largestDomainCount).boxed().toList());
        return inputs;
    }

    private Map<String, Object> inputsOf(DocumentCase documentCase) {
        return Map.ofEntries(
                entry("kind", documentCase.kind().name()),
                entry("province", documentCase.province().chineseName()),
                entry("leaderIsLegalRepresentative", documentCase.leaderIsLegalRepresentative()),
                entry("serviceLeaderIsLegalRepresentative", documentCase.serviceLeaderIsLegalRepresentative()),
                entry("leaderFiledElsewhere", documentCase.leaderFiledElsewhere()),
                entry("serviceLeaderFiledElsewhere", documentCase.serviceLeaderFiledElsewhere()),
                entry("householdElsewhere", documentCase.householdElsewhere()),
                entry("nameChanged", documentCase.nameChanged()),
                entry("commercialWording", documentCase.commercialWording()),
                entry("holderIsPerson", documentCase.holderIsPerson()),
                entry("domainCount", knownCount(documentCase.domainCount())));
    }

    private int knownCount(int domainCount) {
        return Math.max(1, Math.min(domainCount, largestDomainCount));
    }

    /** One rule for each document and purpose: a required one before a possible one. */
    private static List<DocumentRule> withoutDuplicates(List<DocumentRule> rules) {
        Map<List<Object>, DocumentRule> chosen = new LinkedHashMap<>();
        for (DocumentRule rule : rules) {
            chosen.merge(
                    List.of(rule.type(), rule.purpose()),
                    rule,
                    (first, next) ->
                            first.level() == Level.CONDITIONAL && next.level() == Level.REQUIRED ? next : first);
        }
        return List.copyOf(chosen.values());
    }

    private static ProductTerms terms(ServerProduct product, Row row) {
        return new ProductTerms(
                product,
                row.flag("mainland"),
                row.flag("mainlandConfirmation"),
                row.flag("subscription"),
                row.optionalNumber("minimumMonths"),
                row.flag("renewalsCount"),
                row.flag("bandwidth"),
                row.optionalNumber("minimumOrderCny").map(BigDecimal::valueOf),
                row.constants("editions", Edition.class),
                row.flag("serverInstance"),
                row.number("quota"),
                row.text("lengthRule"),
                row.text("howTo"),
                row.optionalText("link"),
                row.origin());
    }

    private static DomainValidity validity(Row row) {
        return new DomainValidity(
                row.number("moreThanDays"),
                row.optionalNumber("months")
                        .map(months ->
                                new DomainValidity.Months(row.constant("monthsComparison", Comparison.class), months)),
                row.text("rule"),
                row.origin());
    }

    private static DocumentWindow window(Row row) {
        return new DocumentWindow(
                row.text("rule"),
                row.optionalNumber("minimumMonthsLeft"),
                row.optionalNumber("maximumAgeMonths"),
                row.optionalNumber("maximumAgeDays"),
                row.origin());
    }

    private static DocumentRule documentRule(Row row) {
        return new DocumentRule(
                row.constant("documentType", DocumentType.class),
                row.optionalConstant("purpose", DocumentPurpose.class),
                row.constant("level", Level.class),
                row.text("rule"),
                row.text("reason"),
                row.text("howTo"),
                row.optionalText("link"),
                row.origin());
    }

    private static PreApproval approval(Industry industry, Row row) {
        return new PreApproval(
                industry,
                row.optionalConstant("level", Level.class),
                row.flag("statementAccepted"),
                row.text("authority"),
                row.text("document"),
                row.text("howTo"),
                row.optionalText("link"),
                row.origin());
    }

    private static DecisionFile read(DmnEngine engine, Function<String, InputStream> files, String name) {
        try (InputStream xml = files.apply(name)) {
            return DecisionFile.read(engine, xml, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** An industry in a province; the province may not be known yet. */
    private record Application(Industry industry, Optional<Province> province) {}
}
