package io.icpready.journey.papers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.icpready.access.AsNobody;
import io.icpready.journey.JourneyStage;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.papers.Sheet.Entry;
import io.icpready.papers.Sheet.Section;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Verdict;
import io.icpready.wording.Bibliography;
import io.icpready.wording.Rendered.Reference;
import io.icpready.wording.Rendered.Remark;
import io.icpready.wording.Wording;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** What a package says beside facts and pictures: verdicts, sources, versions of the tables. */
@Component
class FilingFiles {

    private final JourneyFacts facts;
    private final Bibliography bibliography;
    private final RepositoryService repository;
    private final AsNobody unrestricted;
    private final ObjectMapper json;

    FilingFiles(
            JourneyFacts facts,
            Bibliography bibliography,
            RepositoryService repository,
            AsNobody unrestricted,
            ObjectMapper json) {
        this.facts = facts;
        this.bibliography = bibliography;
        this.repository = repository;
        this.unrestricted = unrestricted;
        this.json = json;
    }

    /** For programs: facts by the contract's names, verdicts, sources, table versions. */
    Map<String, byte[]> files(PaperCase journey) {
        return Map.of(
                "facts.json", bytes(facts(journey)),
                "verdicts.json", bytes(verdicts(journey)),
                "sources.json", bytes(sources(journey)),
                "tables.json", bytes(tables()));
    }

    /** For people: what the checks found, where that was read, and by which tables. */
    List<Section> sections(PaperCase journey, Locale language) {
        return List.of(
                new Section(
                        Wording.render("paper.sheet.verdicts", language),
                        findings(journey)
                                .map(finding -> Remark.of(finding, language))
                                .map(said -> Entry.of(
                                        said.rule() + " " + Wording.render("rule." + said.rule(), language),
                                        said.message()))
                                .distinct()
                                .toList()),
                new Section(
                        Wording.render("paper.sheet.sources", language),
                        sources(journey).values().stream()
                                .map(source -> Entry.of(source.title(), source.address() + " " + source.date()))
                                .toList()),
                new Section(
                        Wording.render("paper.sheet.tables", language),
                        tables().entrySet().stream()
                                .map(table -> Entry.of(
                                        table.getKey(), table.getValue().toString()))
                                .toList()));
    }

    private static Map<String, Map<String, Object>> facts(PaperCase journey) {
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        for (FactField field : Vocabulary.FIELDS) {
            Optional.ofNullable(journey.variables().get(field.variable()))
                    .ifPresent(value -> groups.computeIfAbsent(field.group(), name -> new LinkedHashMap<>())
                            .put(field.name(), value));
        }
        return groups;
    }

    private Map<String, Verdict> verdicts(PaperCase journey) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        Arrays.stream(JourneyStage.values())
                .map(JourneyStage::verdict)
                .forEach(name -> Optional.ofNullable(journey.variables().get(name))
                        .ifPresent(value -> verdicts.put(name, facts.verdict(value.toString()))));
        return verdicts;
    }

    private Stream<Finding> findings(PaperCase journey) {
        return verdicts(journey).values().stream().flatMap(verdict -> verdict.findings().stream());
    }

    private Map<String, Reference> sources(PaperCase journey) {
        return bibliography.of(findings(journey).map(Finding::source));
    }

    private Map<String, Integer> tables() {
        Map<String, Integer> versions = new TreeMap<>();
        unrestricted
                .ask(() -> repository
                        .createDecisionDefinitionQuery()
                        .latestVersion()
                        .list())
                .forEach((DecisionDefinition table) -> versions.put(table.getKey(), table.getVersion()));
        return versions;
    }

    private byte[] bytes(Object value) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A record cannot be written", impossible);
        }
    }
}
