package io.icpready.rules.tables;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.HolderRelation;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.practice.AppNames;
import io.icpready.rules.tables.practice.FiledSubjects;
import io.icpready.rules.tables.practice.FilingLimits;
import io.icpready.rules.tables.practice.HolderPractice;
import io.icpready.rules.tables.practice.SuffixFit;
import io.icpready.rules.tables.practice.SuffixPractice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables on the practice with domains, orders and Apps: DOM-02, DOM-09, DOM-14, DOM-17, LIM-01, SUB-03, APP-04. */
final class PracticeTables {

    private static final HolderRelation[] PERSONS_OF_UNITS = {
        HolderRelation.LEGAL_REPRESENTATIVE,
        HolderRelation.SHAREHOLDER,
        HolderRelation.PRINCIPAL,
        HolderRelation.SENIOR_MANAGER
    };

    private final SuffixTables suffixes;
    private final Table<HolderPractice> holders;
    private final Table<FilingLimits> limits;
    private final Table<FiledSubjects> filedSubjects;
    private final AppNames appNames = AppNamesFile.read();

    /**
     * @param files a table by its name without suffix
     * @param approved the approved suffixes, without the leading dot
     */
    PracticeTables(Function<String, DecisionFile> files, Set<String> approved) {
        Map<String, List<?>> byProvince = Map.of("province", DmnTables.PROVINCES);
        suffixes = new SuffixTables(files.apply("suffix-practice"), files.apply("suffix-subjects"), approved);
        holders = Table.unique(
                files.apply("domain-holders"),
                Map.of("province", DmnTables.PROVINCES, "relation", DmnTables.names(PERSONS_OF_UNITS)),
                PracticeTables::holder);
        limits = Table.unique(
                files.apply("filing-limits"),
                Map.of("individual", DmnTables.EITHER, "province", DmnTables.PROVINCES),
                PracticeTables::limits);
        filedSubjects = Table.unique(files.apply("filed-subjects"), byProvince, PracticeTables::filedSubjects);
    }

    SuffixPractice ofSuffix(String suffix, Optional<Province> province) {
        return suffixes.practice(suffix, province);
    }

    /** Suffixes that a province is said not to take by name, with the leading dot. */
    List<String> suffixesRefusedBy(Province province) {
        return suffixes.refusedBy(province);
    }

    SuffixFit fitOf(SubjectKind kind, String suffix) {
        return suffixes.fit(kind, suffix);
    }

    HolderPractice ofHolder(Province province, HolderRelation person) {
        return holders.row(Map.of("province", province.chineseName(), "relation", person.name()));
    }

    /** Who else than a unit may hold its domain, as far as known. */
    Set<HolderRelation> holdersIn(Province province) {
        return Stream.of(PERSONS_OF_UNITS)
                .filter(person -> ofHolder(province, person).isPossible())
                .collect(Collectors.toUnmodifiableSet());
    }

    FilingLimits limits(boolean individual, Province province) {
        return limits.row(Map.of("individual", individual, "province", province.chineseName()));
    }

    FiledSubjects ofFiledSubjects(Province province) {
        return filedSubjects.row(Map.of("province", province.chineseName()));
    }

    AppNames appNames() {
        return appNames;
    }

    private static HolderPractice holder(Row row) {
        HolderPractice.Practice practice = row.constant("practice", HolderPractice.Practice.class);
        return new HolderPractice(
                practice,
                row.constants("documents", DocumentType.class),
                row.optionalText("document"),
                practice == HolderPractice.Practice.REFUSED ? row.originThatMayStop() : row.origin());
    }

    private static FilingLimits limits(Row row) {
        Severity severity = row.constant("severity", Severity.class);
        return new FilingLimits(
                row.optionalNumber("perOrder"),
                row.flag("changesExempt"),
                row.optionalNumber("total"),
                row.optionalNumber("firstFiling"),
                row.optionalNumber("oneByOneAbove"),
                row.optionalNumber("documentFrom"),
                row.constants("documents", DocumentType.class),
                row.optionalText("document"),
                row.optionalNumber("advisedMost"),
                severity,
                severity == Severity.BLOCK ? row.originThatMayStop() : row.origin());
    }

    private static FiledSubjects filedSubjects(Row row) {
        Severity otherSites = row.constant("otherSites", Severity.class);
        return new FiledSubjects(
                otherSites,
                row.constant("renaming", FiledSubjects.Renaming.class),
                otherSites == Severity.BLOCK ? row.originThatMayStop() : row.origin());
    }
}
