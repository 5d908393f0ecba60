package io.icpready.rules.tables;

import com.fasterxml.jackson.core.type.TypeReference;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.icpready.rules.Confidence;
import io.icpready.rules.RequiredDocument.Level;
import io.icpready.rules.facts.DocumentPurpose;
import io.icpready.rules.facts.DocumentType;
import io.icpready.rules.facts.Edition;
import io.icpready.rules.facts.HolderRelation;
import io.icpready.rules.facts.Industry;
import io.icpready.rules.facts.Province;
import io.icpready.rules.facts.ServerProduct;
import io.icpready.rules.facts.SubjectKind;
import io.icpready.rules.tables.ProvinceCard.LeaderPractice;
import io.icpready.rules.tables.ProvinceCard.NonLocalPractice;
import io.icpready.rules.tables.ProvinceCard.ProofPractice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/**
 * The tables as the DMN files of the deployment and the data files beside them state them,
 * evaluated by the stand-alone DMN engine. Answers are remembered by their inputs, since the engine
 * parses each cell anew at every evaluation. Safe for use by several threads.
 */
public final class DmnTables implements Tables {

    private static final String UNKNOWN_PROVINCE = "未定";
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final List<String> PROVINCES =
            Stream.of(Province.values()).map(Province::chineseName).toList();
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** Far more than the cases that recur; each entry is a short list of shared rows. */
    private static final int REMEMBERED_CASES = 20_000;

    private final DecisionFile serverProducts;
    private final DecisionFile domainValidity;
    private final DecisionFile documentValidity;
    private final DecisionFile requiredDocuments;
    private final DecisionFile preApproval;
    private final DecisionFile provinces;

    private final Map<String, List<ProvinceCard.Entry>> cardEntries;
    private final SuffixList suffixes;
    private final Map<Object, Object> domainCounts;

    private final Cache<Object, Object> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED_CASES).build();

    private DmnTables(Function<String, InputStream> files) {
        DmnEngine engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        serverProducts = read(engine, files, "server-products");
        domainValidity = read(engine, files, "domain-validity");
        documentValidity = read(engine, files, "document-validity");
        requiredDocuments = read(engine, files, "required-documents");
        preApproval = read(engine, files, "pre-approval");
        provinces = read(engine, files, "provinces");
        cardEntries = DataFile.read("tables/provinces.json", new TypeReference<>() {});
        suffixes = readSuffixes();
        domainCounts = verify();
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

    /**
     * @param files opens a DMN file by its name without suffix
     */
    static DmnTables load(Function<String, InputStream> files) {
        return new DmnTables(files);
    }

    @Override
    public ProductTerms product(ServerProduct product) {
        return remembered(product, key -> terms(product));
    }

    @Override
    public DomainValidity domainValidity(Province province) {
        return remembered(
                List.of("domainValidity", province),
                key -> validity(only(domainValidity, Map.of("province", nameOf(province)))));
    }

    @Override
    public DocumentWindow documentWindow(DocumentType type, boolean individual, Province province) {
        return remembered(
                List.of(type, individual, province),
                key ->
                        window(
                                only(
                                        documentValidity,
                                        Map.of(
                                                "documentType", type.name(),
                                                "individual", individual,
                                                "province", nameOf(province)))));
    }

    @Override
    public List<DocumentRule> requiredDocuments(DocumentCase documentCase) {
        Map<String, Object> inputs = inputsOf(documentCase);
        return remembered(
                inputs,
                key ->
                        withoutDuplicates(
                                requiredDocuments.evaluate(inputs).stream()
                                        .map(DmnTables::documentRule)
                                        .toList()));
    }

    @Override
    public PreApproval preApproval(Industry industry, Optional<Province> province) {
        String where = province.map(DmnTables::nameOf).orElse(UNKNOWN_PROVINCE);
        return remembered(
                List.of(industry, where),
                key ->
                        approval(
                                industry,
                                only(
                                        preApproval,
                                        Map.of("industry", industry.name(), "province", where))));
    }

    @Override
    public ProvinceCard province(Province province) {
        return remembered(
                province,
                key -> card(province, only(provinces, Map.of("province", nameOf(province)))));
    }

    @Override
    public SuffixList suffixes() {
        return suffixes;
    }

    /** Checks all tables; answers which number of domains stands for which others. */
    private Map<Object, Object> verify() {
        requireOneRowEach(serverProducts, Map.of("product", names(ServerProduct.values())));
        requireOneRowEach(domainValidity, Map.of("province", PROVINCES));
        requireOneRowEach(provinces, Map.of("province", PROVINCES));
        requireOneRowEach(
                documentValidity,
                Map.of(
                        "documentType",
                        names(DocumentType.values()),
                        "individual",
                        EITHER,
                        "province",
                        PROVINCES));
        requireOneRowEach(
                preApproval,
                Map.of(
                        "industry",
                        names(Industry.values()),
                        "province",
                        Stream.concat(PROVINCES.stream(), Stream.of(UNKNOWN_PROVINCE)).toList()));
        requireReadable(serverProducts, row -> terms(ServerProduct.ECS, row));
        requireReadable(domainValidity, DmnTables::validity);
        requireReadable(documentValidity, DmnTables::window);
        requireReadable(provinces, row -> card(Province.BEIJING, row));
        requireReadable(preApproval, row -> approval(Industry.NEWS, row));
        requireReadable(requiredDocuments, DmnTables::documentRule);
        Coverage coverage = Coverage.of(requiredDocuments, documentInputs());
        coverage.requireReachableRows();
        return coverage.representatives("domainCount");
    }

    private static void requireOneRowEach(DecisionFile file, Map<String, List<?>> values) {
        if (!file.isUnique()) {
            throw new FaultyTableException(file.name(), "the hit policy must be UNIQUE");
        }
        Coverage.of(file, values).requireOneRowEach();
    }

    private static void requireReadable(DecisionFile file, Function<Row, ?> reader) {
        file.allRows()
                .forEach(
                        (id, row) -> {
                            try {
                                reader.apply(row);
                            } catch (FaultyTableException fault) {
                                throw new FaultyTableException(
                                        file.name(), "row " + id + ": " + fault.getMessage());
                            }
                        });
    }

    private Map<String, List<?>> documentInputs() {
        Map<String, List<?>> inputs = new HashMap<>();
        requiredDocuments.inputNames().forEach(input -> inputs.put(input, EITHER));
        inputs.put("kind", names(SubjectKind.values()));
        inputs.put("province", PROVINCES);
        inputs.put("domainCount", IntStream.rangeClosed(1, largestDomainCount()).boxed().toList());
        return inputs;
    }

    /** One more than the largest number in the column: beyond it, no row tells counts apart. */
    private int largestDomainCount() {
        return 1
                + requiredDocuments.conditions("domainCount").stream()
                        .flatMap(condition -> NUMBER.matcher(condition).results())
                        .map(found -> Integer.parseInt(found.group()))
                        .max(Integer::compare)
                        .orElse(0);
    }

    private Map<String, Object> inputsOf(DocumentCase documentCase) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        inputs.put("kind", documentCase.kind().name());
        inputs.put("province", nameOf(documentCase.province()));
        inputs.put("leaderIsLegalRepresentative", documentCase.leaderIsLegalRepresentative());
        inputs.put(
                "serviceLeaderIsLegalRepresentative",
                documentCase.serviceLeaderIsLegalRepresentative());
        inputs.put("leaderFiledElsewhere", documentCase.leaderFiledElsewhere());
        inputs.put("serviceLeaderFiledElsewhere", documentCase.serviceLeaderFiledElsewhere());
        inputs.put("householdElsewhere", documentCase.householdElsewhere());
        inputs.put("nameChanged", documentCase.nameChanged());
        inputs.put("commercialWording", documentCase.commercialWording());
        inputs.put("holderIsPerson", documentCase.holderIsPerson());
        inputs.put("domainCount", representativeOf(documentCase.domainCount()));
        return inputs;
    }

    private Object representativeOf(int domainCount) {
        int largest = domainCounts.size();
        return domainCounts.get(Math.max(1, Math.min(domainCount, largest)));
    }

    /** One rule for each document and purpose: a required one before a possible one. */
    private static List<DocumentRule> withoutDuplicates(List<DocumentRule> rules) {
        Map<List<Object>, DocumentRule> chosen = new LinkedHashMap<>();
        for (DocumentRule rule : rules) {
            chosen.merge(
                    List.of(rule.type(), rule.purpose()),
                    rule,
                    (first, next) ->
                            first.level() == Level.CONDITIONAL && next.level() == Level.REQUIRED
                                    ? next
                                    : first);
        }
        return List.copyOf(chosen.values());
    }

    private ProductTerms terms(ServerProduct product) {
        return terms(product, only(serverProducts, Map.of("product", product.name())));
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
                        .map(
                                months ->
                                        new DomainValidity.Months(
                                                row.constant("monthsComparison", Comparison.class),
                                                months)),
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

    private ProvinceCard card(Province province, Row row) {
        return new ProvinceCard(
                province,
                row.constant("leader", LeaderPractice.class),
                row.constant("nonLocal", NonLocalPractice.class),
                row.constants("holders", HolderRelation.class),
                row.constant("registrantProof", ProofPractice.class),
                row.optionalText("refusedSuffixes").stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .map(String::strip)
                        .toList(),
                List.copyOf(cardEntries.getOrDefault(province.code(), List.of())),
                row.origin());
    }

    private static SuffixList readSuffixes() {
        SuffixFile file = DataFile.read("tables/suffixes.json", new TypeReference<>() {});
        Origin origin = new Origin(file.source(), file.listedOn().toString(), Confidence.MEDIUM);
        return new SuffixList(Set.copyOf(file.approved()), file.listedOn(), origin);
    }

    private static DecisionFile read(
            DmnEngine engine, Function<String, InputStream> files, String name) {
        try (InputStream xml = files.apply(name)) {
            return DecisionFile.read(engine, xml, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Row only(DecisionFile file, Map<String, Object> inputs) {
        return file.evaluate(inputs).get(0);
    }

    @SuppressWarnings("unchecked")
    private <K, V> V remembered(K inputs, Function<K, V> answer) {
        return (V) answers.get(inputs, key -> answer.apply(inputs));
    }

    private static String nameOf(Province province) {
        return province.chineseName();
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private record SuffixFile(LocalDate listedOn, String source, List<String> approved) {}
}
