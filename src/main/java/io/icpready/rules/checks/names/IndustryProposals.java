package io.icpready.rules.checks.names;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.saying.Draft;
import io.icpready.rules.saying.Labels;
import io.icpready.rules.saying.Severity;
import io.icpready.rules.tables.names.IndustryAnswer;
import io.icpready.rules.tables.names.IndustryKeywords;
import io.icpready.rules.tables.names.IndustryKeywords.Exempt;
import io.icpready.rules.tables.names.NameTables;
import io.icpready.rules.tables.names.WordPlace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Industries that the words of a filing speak of, though nobody declared them: NAM-05. */
final class IndustryProposals {

    /** Where words weigh most comes first. */
    private static final List<WordPlace> PLACES =
            List.of(WordPlace.SERVICE_NAME, WordPlace.UNIT_NAME, WordPlace.SCOPE, WordPlace.REMARK);

    private static final Pattern SCHOOL = Pattern.compile(".*(学校|[小中大]学|学院|幼儿园|高中|初中|党校|技校).*");

    private final NameTables tables;
    private final KeywordSearch search;

    IndustryProposals(NameTables tables) {
        this.tables = tables;
        this.search = new KeywordSearch(tables.industryKeywords());
    }

    Stream<Draft> judge(NamedFiling filing) {
        Map<WordPlace, Map<String, List<String>>> found = new EnumMap<>(WordPlace.class);
        PLACES.forEach(place -> filing.folded(place).ifPresent(text -> found.put(place, search.find(text))));
        Set<String> spokenOf = found.values().stream()
                .flatMap(words -> words.keySet().stream())
                .collect(Collectors.toSet());
        return tables.industryKeywords().stream()
                .filter(group -> spokenOf.contains(group.group()))
                .filter(group -> isAskedOf(group, filing))
                .flatMap(group -> weightiest(filing, group, found).stream());
    }

    private Optional<Draft> weightiest(
            NamedFiling filing, IndustryKeywords group, Map<WordPlace, Map<String, List<String>>> found) {
        return PLACES.stream()
                .filter(found::containsKey)
                .filter(place -> found.get(place).containsKey(group.group()))
                .flatMap(
                        place -> proposal(filing, group, place, found.get(place).get(group.group())).stream())
                .findFirst()
                .filter(proposal -> !isSettled(proposal, filing))
                .map(proposal -> proposal.draft(filing));
    }

    private Optional<Proposal> proposal(
            NamedFiling filing, IndustryKeywords group, WordPlace place, List<String> words) {
        IndustryAnswer answer = tables.industry(group.group(), place, filing.province(), filing.isIndividual());
        return answer.severity().map(severity -> new Proposal(group, place, List.copyOf(words), answer, severity));
    }

    private static boolean isSettled(Proposal proposal, NamedFiling filing) {
        IndustryKeywords group = proposal.group();
        return filing.declares(group.industries())
                || filing.has(DocumentType.PRE_APPROVAL_DOCUMENT, group.industries())
                || (proposal.answer().letterTaken()
                        && filing.has(DocumentType.NON_INVOLVEMENT_STATEMENT, group.industries()));
    }

    private static boolean isAskedOf(IndustryKeywords group, NamedFiling filing) {
        boolean agency =
                filing.kind().filter(SubjectKind.GOVERNMENT_AGENCY::equals).isPresent();
        boolean school =
                filing.kind().filter(SubjectKind.PUBLIC_INSTITUTION::equals).isPresent()
                        && filing.text(WordPlace.UNIT_NAME)
                                .filter(name -> SCHOOL.matcher(name).matches())
                                .isPresent();
        return !(agency && group.exempt().contains(Exempt.AGENCY))
                && !(school && group.exempt().contains(Exempt.SCHOOL));
    }

    /** An industry that words at one place speak of. */
    private record Proposal(
            IndustryKeywords group, WordPlace place, List<String> words, IndustryAnswer answer, Severity severity) {

        Draft draft(NamedFiling filing) {
            return said(filing)
                    .text("words", String.join("、", words))
                    .key("place", Labels.ofFact(place.fact()))
                    .constant("industry", group.proposed())
                    .about(place.fact(), "service.industries")
                    .from(answer.origin());
        }

        /** Who knows better is believed, unless the administration takes nobody's word. */
        private Draft said(NamedFiling filing) {
            return severity != Severity.BLOCK && filing.dismisses(group.industries())
                    ? Draft.info("NAM-05", "dismissed")
                    : NamesCheck.draft(severity, "NAM-05", answer.variant());
        }
    }
}
