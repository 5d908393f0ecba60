package io.icpready.journey;

import io.icpready.rules.Finding;
import io.icpready.rules.RequiredDocument;
import io.icpready.rules.tables.Origin;
import io.icpready.rules.tables.ProvinceCard;
import io.icpready.rules.tables.Sources;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;

/**
 * What the rules say, in the reader's language, for Tasklist's forms. Nulls stand for absent values
 * in JSON.
 */
final class Rendered {

    private Rendered() {}

    record Remark(
            String rule,
            String severity,
            String message,
            String remedy,
            List<String> fields,
            String source,
            List<Reference> sources,
            String confidence) {

        static Remark of(Finding finding, Sources sources, Locale language) {
            return new Remark(
                    finding.rule(),
                    finding.severity().name(),
                    Wording.render(finding.messageKey(), finding.arguments(), language),
                    Wording.render(finding.remedyKey(), finding.arguments(), language),
                    finding.fields(),
                    finding.source(),
                    Reference.of(sources, finding.source()),
                    finding.confidence().key());
        }
    }

    record Reference(String title, String address, String date) {

        static List<Reference> of(Sources sources, String ids) {
            return sources.of(ids).stream()
                    .map(source -> new Reference(source.title(), source.address(), source.date()))
                    .toList();
        }
    }

    record Document(
            String type,
            String typeName,
            String purpose,
            String purposeName,
            String level,
            String rule,
            String reason,
            String howTo,
            String link,
            String source,
            List<Reference> sources,
            String confidence) {

        static Document of(RequiredDocument document, Sources sources, Locale language) {
            return new Document(
                    document.type().name(),
                    Wording.render("documentType." + document.type(), language),
                    document.purpose().map(Enum::name).orElse(null),
                    document.purpose()
                            .map(purpose -> Wording.render("documentPurpose." + purpose, language))
                            .orElse(null),
                    document.level().name(),
                    document.rule(),
                    Wording.render(document.reasonKey(), document.arguments(), language),
                    Wording.render(document.howToKey(), document.arguments(), language),
                    document.link().orElse(null),
                    document.source(),
                    Reference.of(sources, document.source()),
                    document.confidence().key());
        }
    }

    record Card(
            String code,
            String name,
            List<Line> lines,
            String source,
            List<Reference> sources,
            String date,
            String confidence) {

        static Card of(ProvinceCard card, Sources sources, Locale language) {
            Origin origin = card.origin();
            return new Card(
                    card.province().code(),
                    Wording.render("province." + card.province().code(), language),
                    card.entries().stream()
                            .map(entry -> Line.of(entry, sources, origin, language))
                            .toList(),
                    origin.source(),
                    Reference.of(sources, origin.source()),
                    origin.date(),
                    origin.confidence().key());
        }
    }

    record Line(
            String label, String text, String source, List<Reference> sources, String confidence) {

        static Line of(ProvinceCard.Entry entry, Sources sources, Origin origin, Locale language) {
            return new Line(
                    Wording.render("provinceCard.topic." + entry.topic(), language),
                    Locale.ENGLISH.equals(language) ? entry.en() : entry.zh(),
                    entry.source(),
                    Reference.of(sources, entry.source()),
                    origin.confidence().key());
        }
    }
}
