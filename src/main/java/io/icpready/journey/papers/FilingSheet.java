package io.icpready.journey.papers;

import io.icpready.documents.DocumentRecord;
import io.icpready.documents.Documents;
import io.icpready.journey.facts.Gathered;
import io.icpready.journey.facts.JourneyFacts;
import io.icpready.papers.Sheet.Entry;
import io.icpready.papers.Sheet.Section;
import io.icpready.rules.facts.FactField;
import io.icpready.rules.facts.Vocabulary;
import io.icpready.rules.saying.Labels;
import io.icpready.wording.DocumentName;
import io.icpready.wording.FactText;
import io.icpready.wording.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is entered and uploaded in the provider's console, in its order. */
@Component
class FilingSheet {

    private static final Map<String, String> SUFFIXES = Map.of("JPEG", "jpg", "PNG", "png", "GIF", "gif");

    private final JourneyFacts facts;
    private final Documents documents;

    FilingSheet(JourneyFacts facts, Documents documents) {
        this.facts = facts;
        this.documents = documents;
    }

    /** The facts that were said, a section for each group. */
    List<Section> facts(PaperCase journey, boolean inClear, Locale language) {
        return sections(language, field -> said(journey, field, inClear, language).stream());
    }

    /** The same, and in their places with an empty value those that the order asks for and nobody said. */
    List<Section> factsOfOrder(PaperCase journey, boolean inClear, Locale language) {
        return sections(
                language,
                field -> said(journey, field, inClear, language)
                        .or(() -> Optional.of(field)
                                .filter(FactField::ofOrder)
                                .filter(asked -> asked.isAsked(journey.facts()))
                                .map(asked -> entry(asked, "", "", language)))
                        .stream());
    }

    private static List<Section> sections(Locale language, Function<FactField, Stream<Entry>> entries) {
        return ConsoleOrder.GROUPS.stream()
                .map(group -> new Section(
                        Wording.render("factGroup." + group, language),
                        Vocabulary.ofGroups(group).stream().flatMap(entries).toList()))
                .filter(section -> !section.entries().isEmpty())
                .toList();
    }

    private static Optional<Entry> said(PaperCase journey, FactField field, boolean inClear, Locale language) {
        Function<Locale, Optional<String>> text = wanted ->
                FactText.of(field, journey.facts(), wanted).map(value -> inClear ? value : field.masked(value));
        return text.apply(language)
                .map(value -> entry(
                        field, value, text.apply(Locale.SIMPLIFIED_CHINESE).orElse(value), language));
    }

    private static Entry entry(FactField field, String value, String entered, Locale language) {
        return new Entry(
                field.path(), Wording.render(Labels.ofFact(field.path()), language), value, entered, field.personal());
    }

    /** The approved pictures that are still there, with the names to save them under. */
    List<Picture> pictures(PaperCase journey, Locale language) {
        List<Picture> pictures = new ArrayList<>();
        Comparator<Gathered> order = Comparator.comparing(Gathered::document, ConsoleOrder.DOCUMENTS);
        facts.gathered(journey.variables()).stream()
                .sorted(order)
                .forEach(gathered -> documents
                        .find(gathered.documentId())
                        .map(record -> picture(pictures.size() + 1, record, language))
                        .ifPresent(pictures::add));
        return pictures;
    }

    private static Picture picture(int number, DocumentRecord record, Locale language) {
        String name = DocumentName.of(record.type(), record.purpose(), language);
        return new Picture(
                record.documentId(),
                name,
                "%02d-%s.%s"
                        .formatted(
                                number,
                                name,
                                Optional.ofNullable(SUFFIXES.get(record.format()))
                                        .orElse("bin")));
    }

    /**
     * One picture.
     *
     * @param name what the document is called
     * @param fileName to save it under; bears its place in the order, and no number of a person
     */
    record Picture(String documentId, String name, String fileName) {}
}
