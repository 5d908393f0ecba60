package io.icpready.rules.checks.names;

import com.ibm.icu.text.Normalizer2;
import io.icpready.rules.checks.Subjects;
import io.icpready.rules.facts.Domain;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.facts.GivenDocument;
import io.icpready.rules.facts.Service;
import io.icpready.rules.facts.Subject;
import io.icpready.rules.facts.choices.DocumentPurpose;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.facts.choices.Industry;
import io.icpready.rules.facts.choices.Province;
import io.icpready.rules.facts.choices.ServiceType;
import io.icpready.rules.facts.choices.SubjectKind;
import io.icpready.rules.tables.names.WordPlace;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A filing as the rules about names look at it.
 *
 * @param foldedTexts what stands at each place, as words are looked for in it
 */
record NamedFiling(Facts facts, Map<WordPlace, String> foldedTexts) {

    private static final Normalizer2 WIDTH = Normalizer2.getNFKCInstance();

    static NamedFiling of(Facts facts) {
        Map<WordPlace, String> folded = new EnumMap<>(WordPlace.class);
        for (WordPlace place : WordPlace.values()) {
            text(facts, place).ifPresent(text -> folded.put(place, folded(text)));
        }
        return new NamedFiling(facts, folded);
    }

    /** A text as words are looked for in it: width and case folded. */
    static String folded(String text) {
        return WIDTH.normalize(text).strip().toLowerCase(Locale.ROOT);
    }

    Optional<Province> province() {
        return facts.subject().flatMap(Subject::province);
    }

    Optional<SubjectKind> kind() {
        return Subjects.kind(facts);
    }

    boolean isIndividual() {
        return kind().filter(SubjectKind::isIndividual).isPresent();
    }

    /** A mini-program is named and filed on its own platform (MINI-01). */
    boolean isMiniProgram() {
        return is(ServiceType.MINI_PROGRAM);
    }

    boolean isApp() {
        return is(ServiceType.APP);
    }

    boolean isNationalBody() {
        return facts.subject().flatMap(Subject::nationalBody).orElse(false);
    }

    /** The text at a place, as it was typed. An individual has no name of a unit. */
    Optional<String> text(WordPlace place) {
        return text(facts, place);
    }

    /** The text at a place, as words are looked for in it. */
    Optional<String> folded(WordPlace place) {
        return Optional.ofNullable(foldedTexts.get(place));
    }

    private static Optional<String> text(Facts facts, WordPlace place) {
        return switch (place) {
            case SERVICE_NAME -> facts.service().flatMap(Service::name);
            case UNIT_NAME -> unit(facts).flatMap(Subject::name);
            case SCOPE -> unit(facts).flatMap(Subject::businessScope);
            case REMARK -> facts.service().flatMap(Service::remark);
            case DOMAIN_NAME -> facts.domain().flatMap(Domain::name);
        };
    }

    private static Optional<Subject> unit(Facts facts) {
        return facts.subject()
                .filter(subject ->
                        subject.kind().filter(SubjectKind::isIndividual).isEmpty());
    }

    boolean declares(Collection<Industry> industries) {
        return declared().stream().anyMatch(industries::contains);
    }

    /** Whether the applicant has said that none of these is their business. */
    boolean dismisses(Collection<Industry> industries) {
        return facts.service().map(Service::dismissedIndustries).orElse(List.of()).stream()
                .anyMatch(industries::contains);
    }

    /** A document for one of these industries, or for none in particular. */
    boolean has(DocumentType type, Collection<Industry> industries) {
        return documents().stream()
                .filter(document -> document.type() == type)
                .map(GivenDocument::purpose)
                .anyMatch(purpose -> purpose.map(given ->
                                industries.stream().map(DocumentPurpose::of).anyMatch(given::equals))
                        .orElse(true));
    }

    /** An approval of whatever kind; a declared industry will be asked for its own. */
    boolean isApproved() {
        return !declared().isEmpty()
                || documents().stream().anyMatch(document -> document.type() == DocumentType.PRE_APPROVAL_DOCUMENT);
    }

    private boolean is(ServiceType type) {
        return facts.service().flatMap(Service::type).filter(type::equals).isPresent();
    }

    private List<Industry> declared() {
        return facts.service().map(Service::industries).orElse(List.of());
    }

    private List<GivenDocument> documents() {
        return facts.documents().orElse(List.of());
    }
}
