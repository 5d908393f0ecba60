package io.icpready.rules.tables;

import static java.util.Map.entry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.base.Suppliers;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServerProduct;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument.Level;
import io.icpready.rules.tables.feel.CellEngine;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.persons.PersonTables;
import io.icpready.rules.tables.practice.AppNames;
import io.icpready.rules.tables.practice.FiledSubjects;
import io.icpready.rules.tables.practice.FilingLimits;
import io.icpready.rules.tables.practice.HolderPractice;
import io.icpready.rules.tables.practice.SuffixFit;
import io.icpready.rules.tables.practice.SuffixPractice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;

/**
 * The tables as the DMN files of the deployment and the data files beside them state them, read by
 * the stand-alone DMN engine and verified. Answers never change, so it is safe for use by several threads.
 */
public final class DmnTables implements Tables {

    static final String UNKNOWN_PROVINCE = "未定";
    static final List<Boolean> EITHER = List.of(true, false);
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
    /** All there are of one kind of subject in all provinces; a pre-check asks three times for its own. */
    private static final int REMEMBERED_CASES = 5_000;

    /** What lies on the class path does not change while the process runs: read at the first question. */
    private static final Supplier<DmnTables> ON_THE_CLASS_PATH =
            Suppliers.memoize(() -> load(name -> DataFile.open("processes/" + name + ".dmn")));

    private final Map<ServerProduct, ProductTerms> products;
    private final Table<DomainValidity> domainValidity;
    private final Table<DocumentWindow> documentValidity;
    private final Table<DocumentRule> requiredDocuments;
    private final Cache<DocumentCase, List<DocumentRule>> documentsOf =
            Caffeine.newBuilder().maximumSize(REMEMBERED_CASES).build();
    private final Map<Application, PreApproval> approvals;
    private final Map<Province, ProvinceCard> cards;
    private final PersonTables persons;
    private final SuffixList suffixes;
    private final PracticeTables practice;
    private final int largestDomainCount;
    private final NameTables names;

    private DmnTables(Function<String, InputStream> files) {
        Supplier<DmnEngine> engine = Suppliers.memoize(CellEngine::create);
        products = products(read(engine, files, "server-products"));
        domainValidity =
                Table.unique(read(engine, files, "domain-validity"), Map.of("province", PROVINCES), DomainValidity::of);
        documentValidity =
                Table.unique(read(engine, files, "document-validity"), documentValidityInputs(), DocumentWindow::of);
        approvals = approvals(read(engine, files, "pre-approval"));
        DecisionFile documents = read(engine, files, "required-documents");
        largestDomainCount = 1 + documents.largestNumber("domainCount");
        requiredDocuments = Table.collecting(documents, requiredDocumentsInputs(), DocumentRule::of);
        persons = new PersonFiles(name -> read(engine, files, name));
        suffixes = SuffixFile.read();
        names = new NameFiles(name -> read(engine, files, name));
        practice = new PracticeTables(name -> read(engine, files, name), suffixes.approved());
        cards = CardFile.cards(read(engine, files, "provinces"), practice::holdersIn, practice::suffixesRefusedBy);
    }

    /**
     * The tables on the class path, read and verified once for the process.
     *
     * @throws FaultyTableException naming the rows, when rows overlap, a case has no row, or a cell
     *     cannot be read
     */
    public static DmnTables load() {
        return ON_THE_CLASS_PATH.get();
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
        return documentsOf.get(documentCase, any -> withoutDuplicates(requiredDocuments.rows(inputsOf(any))));
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

    @Override
    public SuffixPractice suffixPractice(String suffix, Optional<Province> province) {
        return practice.ofSuffix(suffix, province);
    }

    @Override
    public SuffixFit suffixFit(SubjectKind kind, String suffix) {
        return practice.fitOf(kind, suffix);
    }

    @Override
    public HolderPractice holder(Province province, HolderRelation person) {
        return practice.ofHolder(province, person);
    }

    @Override
    public FilingLimits limits(boolean individual, Province province) {
        return practice.limits(individual, province);
    }

    @Override
    public FiledSubjects filedSubjects(Province province) {
        return practice.ofFiledSubjects(province);
    }

    @Override
    public AppNames appNames() {
        return practice.appNames();
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
            products.put(product, ProductTerms.of(product, table.row(Map.of("product", product.name()))));
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

    static String nameOf(Optional<Province> province) {
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

    private static DecisionFile read(Supplier<DmnEngine> engine, Function<String, InputStream> files, String name) {
        try (InputStream xml = files.apply(name)) {
            return DecisionFile.read(engine, xml, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    /** An industry in a province; the province may not be known yet. */
    private record Application(Industry industry, Optional<Province> province) {}
}
