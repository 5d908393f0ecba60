package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.tables.practice.SuffixFit;
import io.icpready.rules.tables.practice.SuffixPractice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two tables on suffixes: whether one can be filed under (DOM-02), and by whom (DOM-14). */
final class SuffixTables {

    private static final String OTHER_COUNTRY = "其他双字母后缀";
    private static final String OTHER = "其他后缀";
    private static final String OTHER_CHINESE = "cn";
    private static final String OTHER_OF_SUBJECTS = "其他";
    private static final Set<String> OF_SUBJECTS = Set.of(
            "gov.cn",
            "政务",
            "政务.cn",
            "mil.cn",
            "edu.cn",
            "ac.cn",
            "公益",
            "公益.cn",
            OTHER_CHINESE,
            "中国",
            OTHER_OF_SUBJECTS);
    private static final List<String> PROVINCES = Stream.concat(
                    DmnTables.PROVINCES.stream(), Stream.of(DmnTables.UNKNOWN_PROVINCE))
            .toList();
    private static final Pattern NAMED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");

    private final Set<String> named;
    private final Table<SuffixPractice> practices;
    private final Table<SuffixFit> fits;
    private final Set<String> approved;

    SuffixTables(DecisionFile practice, DecisionFile subjects, Set<String> approved) {
        this.approved = approved;
        this.named =
                Stream.concat(named(practice), Stream.of(OTHER_COUNTRY, OTHER)).collect(Collectors.toUnmodifiableSet());
        this.practices = Table.unique(
                practice, Map.of("suffix", List.copyOf(named), "province", PROVINCES), SuffixTables::practiceOf);
        this.fits = Table.unique(
                subjects,
                Map.of(
                        "kind",
                        Stream.of(SubjectKind.values()).map(Enum::name).toList(),
                        "suffix",
                        List.copyOf(OF_SUBJECTS)),
                SuffixTables::fitOf);
    }

    SuffixPractice practice(String suffix, Optional<Province> province) {
        return practices.row(Map.of("suffix", placeOf(suffix), "province", DmnTables.nameOf(province)));
    }

    SuffixFit fit(SubjectKind kind, String suffix) {
        return fits.row(Map.of("kind", kind.name(), "suffix", placeOfSubjects(suffix)));
    }

    /** Suffixes that a province is said not to take by name, with the leading dot. */
    List<String> refusedBy(Province province) {
        return named.stream()
                .filter(suffix -> !suffix.equals(OTHER_COUNTRY) && !suffix.equals(OTHER))
                .filter(suffix -> isRefused(practice(suffix, Optional.of(province))))
                .map(suffix -> "." + suffix)
                .sorted()
                .toList();
    }

    private static boolean isRefused(SuffixPractice practice) {
        return practice.practice() == SuffixPractice.Practice.REFUSED
                || practice.practice() == SuffixPractice.Practice.SAID_REFUSED;
    }

    private String placeOf(String suffix) {
        if (named.contains(suffix)) {
            return suffix;
        }
        String topLevel = suffix.substring(suffix.lastIndexOf('.') + 1);
        if (named.contains(topLevel)) {
            return topLevel;
        }
        return COUNTRY.matcher(topLevel).matches() && !approved.contains(topLevel) ? OTHER_COUNTRY : OTHER;
    }

    private static String placeOfSubjects(String suffix) {
        if (OF_SUBJECTS.contains(suffix)) {
            return suffix;
        }
        return suffix.endsWith(".cn") ? OTHER_CHINESE : OTHER_OF_SUBJECTS;
    }

    private static Stream<String> named(DecisionFile file) {
        return file.conditions("suffix").stream()
                .flatMap(condition -> NAMED.matcher(condition).results())
                .map(MatchResult::group)
                .map(text -> text.substring(1, text.length() - 1));
    }

    private static SuffixPractice practiceOf(Row row) {
        SuffixPractice.Practice practice = row.constant("practice", SuffixPractice.Practice.class);
        boolean stops = practice == SuffixPractice.Practice.NOT_FILEABLE || practice == SuffixPractice.Practice.REFUSED;
        return new SuffixPractice(
                practice,
                row.optionalText("unlessFiledBefore").map(LocalDate::parse),
                stops ? row.originThatMayStop() : row.origin());
    }

    private static SuffixFit fitOf(Row row) {
        SuffixFit.Practice practice = row.constant("practice", SuffixFit.Practice.class);
        return new SuffixFit(
                practice,
                row.optionalText("says"),
                practice == SuffixFit.Practice.REFUSED ? row.originThatMayStop() : row.origin());
    }
}
