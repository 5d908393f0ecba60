package io.icpready.rules.tables;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.names.IndustryAnswer;
import io.icpready.rules.tables.names.IndustryKeywords;
import io.icpready.rules.tables.names.IndustryKeywords.Exempt;
import io.icpready.rules.tables.names.NameAnswer;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.names.PinyinPractice;
import io.icpready.rules.tables.names.PlaceNames;
import io.icpready.rules.tables.names.PlaceNames.Place;
import io.icpready.rules.tables.names.ShapeFault;
import io.icpready.rules.tables.names.WordCondition;
import io.icpready.rules.tables.names.WordMatch;
import io.icpready.rules.tables.names.WordPlace;
import io.icpready.rules.tables.names.WordRule;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables about names, read from their files and verified like the others. */
final class NameFiles implements NameTables {

    private static final String NOT_SAID = "未定";
    private static final String SAYS_NOTHING = "NONE";
    private static final String LIST = "@";
    private static final List<Boolean> EITHER = List.of(true, false);
    private static final List<String> PROVINCES =
            Stream.concat(Stream.of(NOT_SAID), DmnTables.PROVINCES.stream()).toList();
    private static final List<WordPlace> WITH_INDUSTRIES =
            List.of(WordPlace.SERVICE_NAME, WordPlace.UNIT_NAME, WordPlace.SCOPE, WordPlace.REMARK);

    private final Table<NameAnswer> shapes;
    private final Map<Applicant, List<WordRule>> words;
    private final List<IndustryKeywords> keywords;
    private final Table<IndustryAnswer> industries;
    private final Table<PinyinPractice> pinyin;
    private final PlaceNames places;

    /**
     * @param files opens a table by its name
     */
    NameFiles(Function<String, DecisionFile> files) {
        shapes = Table.unique(
                files.apply("name-shapes"),
                Map.of("fault", names(ShapeFault.values()), "province", PROVINCES, "individual", EITHER, "app", EITHER),
                row -> new NameAnswer(severity(row), row.origin()));
        Map<String, List<String>> lists = lists(files.apply("word-lists"));
        words = wordRules(Table.collecting(
                files.apply("name-rules"),
                Map.of("province", PROVINCES, "kind", kinds()),
                row -> wordRule(row, lists)));
        DecisionFile groups = files.apply("industry-keywords");
        List<String> groupNames = groups.constants("group");
        Table<IndustryKeywords> byGroup =
                Table.unique(groups, Map.of("group", groupNames), NameFiles::industryKeywords);
        keywords = groupNames.stream()
                .map(group -> named(group, byGroup.row(Map.of("group", group))))
                .toList();
        industries = Table.unique(
                files.apply("industry-words"),
                Map.of(
                        "group", groupNames,
                        "place", WITH_INDUSTRIES.stream().map(Enum::name).toList(),
                        "province", PROVINCES,
                        "individual", EITHER),
                row -> new IndustryAnswer(row.text("variant"), severity(row), row.flag("letter"), row.origin()));
        pinyin = Table.unique(
                files.apply("holder-names"),
                Map.of("province", PROVINCES),
                row -> new PinyinPractice(row.flag("pinyin"), row.origin()));
        places = DataFile.read("tables/place-names.json", new TypeReference<PlacesOfFile>() {})
                .places();
    }

    @Override
    public NameAnswer shape(ShapeFault fault, Optional<Province> province, boolean individual, boolean app) {
        return shapes.row(
                Map.of("fault", fault.name(), "province", nameOf(province), "individual", individual, "app", app));
    }

    @Override
    public List<WordRule> wordRules(Optional<Province> province, Optional<SubjectKind> kind) {
        return words.get(new Applicant(nameOf(province), kind.map(Enum::name).orElse(NOT_SAID)));
    }

    @Override
    public List<IndustryKeywords> industryKeywords() {
        return keywords;
    }

    @Override
    public IndustryAnswer industry(String group, WordPlace place, Optional<Province> province, boolean individual) {
        return industries.row(
                Map.of("group", group, "place", place.name(), "province", nameOf(province), "individual", individual));
    }

    @Override
    public PinyinPractice pinyin(Optional<Province> province) {
        return pinyin.row(Map.of("province", nameOf(province)));
    }

    @Override
    public PlaceNames places() {
        return places;
    }

    private static String nameOf(Optional<Province> province) {
        return province.map(Province::chineseName).orElse(NOT_SAID);
    }

    private static List<String> kinds() {
        return Stream.concat(Stream.of(NOT_SAID), names(SubjectKind.values()).stream())
                .toList();
    }

    /** Asked at every keystroke of a name, so they are told apart beforehand. */
    private static Map<Applicant, List<WordRule>> wordRules(Table<WordRule> table) {
        Map<Applicant, List<WordRule>> rules = new HashMap<>();
        for (String province : PROVINCES) {
            for (String kind : kinds()) {
                rules.put(new Applicant(province, kind), table.rows(Map.of("province", province, "kind", kind)));
            }
        }
        return Map.copyOf(rules);
    }

    private static Optional<Severity> severity(Row row) {
        return row.text("severity").equals(SAYS_NOTHING)
                ? Optional.empty()
                : Optional.of(row.constant("severity", Severity.class));
    }

    private static Map<String, List<String>> lists(DecisionFile file) {
        List<String> ids = file.constants("list");
        Table<List<String>> table = Table.unique(file, Map.of("list", ids), row -> row.texts("words"));
        Map<String, List<String>> lists = new HashMap<>();
        ids.forEach(id -> lists.put(id, table.row(Map.of("list", id))));
        return Map.copyOf(lists);
    }

    private static WordRule wordRule(Row row, Map<String, List<String>> lists) {
        return new WordRule(
                row.text("rule"),
                row.text("variant"),
                row.constant("place", WordPlace.class),
                row.constant("match", WordMatch.class),
                row.texts("words").stream()
                        .flatMap(word -> word.startsWith(LIST) ? listed(row, lists, word) : Stream.of(word))
                        .toList(),
                row.constants("onlyIf", WordCondition.class),
                row.constants("unless", WordCondition.class),
                row.constant("severity", Severity.class),
                row.origin());
    }

    private static Stream<String> listed(Row row, Map<String, List<String>> lists, String word) {
        return Optional.ofNullable(lists.get(word.substring(LIST.length())))
                .orElseThrow(() -> row.faulty("words", "names no list: " + word))
                .stream();
    }

    private static IndustryKeywords industryKeywords(Row row) {
        return new IndustryKeywords(
                "",
                row.texts("industries").stream()
                        .map(name -> row.constant("industries", Industry.class, name))
                        .toList(),
                row.texts("keywords"),
                row.texts("exclusions"),
                row.constants("exempt", Exempt.class));
    }

    private static IndustryKeywords named(String group, IndustryKeywords row) {
        return new IndustryKeywords(group, row.industries(), row.keywords(), row.exclusions(), row.exempt());
    }

    private static List<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    /** Where an applicant of which kind files, as the tables write it. */
    private record Applicant(String province, String kind) {}

    /** The names of places as they stand in the file. */
    private record PlacesOfFile(
            String source,
            String date,
            String confidence,
            List<PlaceOfFile> provinces,
            List<PlaceOfFile> prefectures,
            List<String> literary) {

        PlaceNames places() {
            return new PlaceNames(
                    provinces.stream().map(PlaceOfFile::place).toList(),
                    prefectures.stream().map(PlaceOfFile::place).toList(),
                    literary);
        }
    }

    private record PlaceOfFile(
            String name, @JsonProperty("short") String shortName) {

        Place place() {
            return new Place(name, shortName);
        }
    }
}
