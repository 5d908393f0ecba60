package io.icpready.wording;

import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Sources;
import io.icpready.wording.Rendered.Card;
import io.icpready.wording.Rendered.Cited;
import io.icpready.wording.Rendered.Document;
import io.icpready.wording.Rendered.Line;
import io.icpready.wording.Rendered.Reference;
import io.icpready.wording.Rendered.Remark;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells readers what stands behind the ids of sources; ids that nobody knows are left out. */
public final class Bibliography {

    private final Sources sources;

    public Bibliography(Sources sources) {
        this.sources = sources;
    }

    /**
     * All sources of one answer, each once.
     *
     * @param ids lists of ids, comma separated
     */
    public Map<String, Reference> of(Stream<String> ids) {
        Map<String, Reference> references = new TreeMap<>();
        ids.flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(sources.byId()::containsKey)
                .forEach(id -> references.put(id, Reference.of(sources.byId().get(id))));
        return references;
    }

    public Cited<Remark> cite(Finding finding, Locale language) {
        return cited(Remark.of(finding, language), finding.source());
    }

    public Cited<Document> cite(RequiredDocument document, Locale language) {
        return cited(Document.of(document, language), document.source());
    }

    public Cited<Card<Cited<Line>>> cite(ProvinceCard card, Locale language) {
        return cited(
                Card.of(card, language, line -> cited(line, line.source())),
                card.origin().source());
    }

    private <T> Cited<T> cited(T said, String ids) {
        return new Cited<>(said, list(ids));
    }

    private List<Reference> list(String ids) {
        return sources.of(ids).stream().map(Reference::of).toList();
    }
}
