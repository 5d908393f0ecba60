package io.icpready.rules;

import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Status;
import io.icpready.rules.saying.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * One case of a table: a filing, what is changed about it, and what one rule says to it.
 *
 * @param says severity and variant; {@code nothing} that stops or warns; {@code silence}
 * @param status of the step, where the case is about it
 */
record RuleCase(
        String rule, String name, Step step, Filing filing, LocalDate day, String says, Optional<Status> status) {

    private static final String DAY = "2026-11-23";

    /** Rows of the files as they are read: a test template is asked anew for each single case that is run. */
    private static final Map<String, List<Map<String, Object>>> ROWS = new ConcurrentHashMap<>();

    static Stream<RuleCase> all() {
        return Stream.of(
                        "boundary-cases.yaml",
                        "rule-cases.yaml",
                        "name-cases.yaml",
                        "person-cases.yaml",
                        "domain-cases.yaml",
                        "order-cases.yaml")
                .flatMap(RuleCase::read);
    }

    static Stream<RuleCase> read(String file) {
        return ROWS.computeIfAbsent(file, RuleCase::rows).stream().map(RuleCase::of);
    }

    private static List<Map<String, Object>> rows(String file) {
        try (InputStream yaml = RuleCase.class.getResourceAsStream("/rules/" + file)) {
            return new Yaml().load(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Finding> findings() {
        return verdict().findings();
    }

    Verdict verdict() {
        return new Rules(TestTables.TABLES).check(step, filing.facts(), day);
    }

    @Override
    public String toString() {
        return rule + " " + name + " → " + says;
    }

    @SuppressWarnings("unchecked")
    private static RuleCase of(Map<String, Object> row) {
        Filing filing = Filing.of((String) row.get("of"));
        Optional.ofNullable((String) row.get("province")).ifPresent(filing::in);
        Optional.ofNullable((List<Map<String, Object>>) row.get("documents")).ifPresent(filing::withDocuments);
        Optional.ofNullable((List<Map<String, Object>>) row.get("addDocuments")).stream()
                .flatMap(List::stream)
                .forEach(filing::plusDocument);
        ((Map<String, Object>) row.getOrDefault("with", Map.of())).forEach(filing::with);
        ((List<String>) row.getOrDefault("without", List.of())).forEach(filing::without);
        return new RuleCase(
                (String) row.get("rule"),
                (String) row.get("case"),
                Optional.ofNullable((String) row.get("step"))
                        .map(RuleCase::stepOfKey)
                        .orElseGet(() -> stepOfRule((String) row.get("rule"))),
                filing,
                LocalDate.parse((String) row.getOrDefault("day", DAY)),
                (String) row.get("says"),
                Optional.ofNullable((String) row.get("status")).map(Status::valueOf));
    }

    private static Step stepOfKey(String key) {
        return Stream.of(Step.values())
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Step stepOfRule(String rule) {
        return switch (rule.substring(0, 3)) {
            case "ADR", "PER", "PHO", "SUB" -> Step.PROFILE;
            case "DOM" -> Step.DOMAIN;
            case "SRV" -> Step.SERVER;
            case "VAL" -> Step.DOCUMENTS;
            default -> throw new IllegalArgumentException(rule);
        };
    }
}
