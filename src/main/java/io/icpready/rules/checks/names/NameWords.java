package io.icpready.rules.checks.names;

import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.names.WordCondition;
import io.icpready.rules.tables.names.WordMatch;
import io.icpready.rules.tables.names.WordPlace;
import io.icpready.rules.tables.names.WordRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that a name, a remark or a domain may not bear, or not without reason: NAM-03, NAM-04, NAM-06. */
final class NameWords {

    private static final String ZHONGGUO = ".中国";
    private static final List<String> MARKS_OF_AN_ACADEMY = List.of("(内部学院)", "(非独立机构)");

    private final NameTables tables;
    private final WordSearch search;

    NameWords(NameTables tables) {
        this.tables = tables;
        this.search = new WordSearch(tables.places());
    }

    Stream<Draft> judge(NamedFiling filing, Predicate<WordPlace> there) {
        Map<Saying, List<Hit>> sayings = hits(filing, there).stream()
                .collect(Collectors.groupingBy(Saying::of, LinkedHashMap::new, Collectors.toList()));
        return sayings.values().stream().map(hits -> draft(filing, hits));
    }

    /** One for each word of a rule: the gravest. */
    private List<Hit> hits(NamedFiling filing, Predicate<WordPlace> there) {
        return List.copyOf(tables.wordRules(filing.province(), filing.kind()).stream()
                .filter(rule -> there.test(rule.place()) && isAsked(filing, rule))
                .flatMap(rule -> hits(filing, rule))
                .collect(Collectors.toMap(
                        hit -> List.of(hit.rule().rule(), hit.rule().place(), hit.word(), missing(hit)),
                        Function.identity(),
                        BinaryOperator.minBy((one, other) ->
                                one.rule().severity().compareTo(other.rule().severity())),
                        LinkedHashMap::new))
                .values());
    }

    /** A remark is missed once something of the service is said. */
    private static boolean isAsked(NamedFiling filing, WordRule rule) {
        return rule.match() != WordMatch.ABSENT || filing.facts().service().isPresent();
    }

    /** Rules that miss something say each what they miss. */
    private static String missing(Hit hit) {
        return hit.word().isEmpty() ? hit.rule().variant() : "";
    }

    private Stream<Hit> hits(NamedFiling filing, WordRule rule) {
        return search.find(rule, filing.folded(rule.place()))
                .filter(word -> rule.onlyIf().stream().allMatch(condition -> holds(condition, filing, word)))
                .filter(word -> rule.unless().stream().noneMatch(condition -> holds(condition, filing, word)))
                .map(word -> new Hit(rule, word));
    }

    private static boolean holds(WordCondition condition, NamedFiling filing, String word) {
        return switch (condition) {
            case NATIONAL_BODY -> filing.isNationalBody();
            case IN_UNIT_NAME -> is(filing, WordPlace.UNIT_NAME, name -> name.contains(word));
            case AT_FRONT_OF_UNIT_NAME -> is(filing, WordPlace.UNIT_NAME, name -> name.startsWith(word));
            case APPROVED -> filing.isApproved();
            case UNDER_ZHONGGUO -> is(filing, WordPlace.DOMAIN_NAME, name -> name.endsWith(ZHONGGUO));
            case MARKED_AS_ACADEMY ->
                is(
                        filing,
                        WordPlace.SERVICE_NAME,
                        name -> MARKS_OF_AN_ACADEMY.stream().anyMatch(name::contains));
            case REMARK_GIVEN -> filing.text(WordPlace.REMARK).isPresent();
        };
    }

    private static boolean is(NamedFiling filing, WordPlace place, Predicate<String> test) {
        return filing.folded(place).filter(test).isPresent();
    }

    private static Draft draft(NamedFiling filing, List<Hit> hits) {
        WordRule rule = hits.get(0).rule();
        Draft draft = NamesCheck.draft(rule.severity(), rule.rule(), rule.variant())
                .text("words", hits.stream().map(Hit::word).collect(Collectors.joining("、")))
                .key("place", Labels.ofFact(rule.place().fact()))
                .about(rule.place().fact())
                .from(rule.origin());
        return filing.province()
                .map(province -> draft.constant("province", province))
                .orElse(draft);
    }

    /** What is said in one sentence, of several words perhaps. */
    private record Saying(String rule, String variant, WordPlace place, Severity severity) {

        static Saying of(Hit hit) {
            WordRule rule = hit.rule();
            return new Saying(rule.rule(), rule.variant(), rule.place(), rule.severity());
        }
    }
}
