package io.icpready.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.icpready.rules.facts.Condition;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.ProvinceCard;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the rules say, in the reader's language. Nulls stand for absent values in JSON. */
public final class Rendered {

    private Rendered() {}

    /**
     * One finding.
     *
     * @param fields the facts it is about
     * @param howTo how to get what is missing, for example what to buy; null where nothing is to get
     * @param link web page where one gets it; null where there is none
     * @param proposes an industry to declare or to dismiss; null where it proposes none
     * @param source ids of the sources, comma separated
     * @param basis what it rests on: {@code DECLARED}, {@code OBSERVED} or {@code READ}
     */
    public record Remark(
            String rule,
            String severity,
            String message,
            String remedy,
            List<String> fields,
            @JsonInclude(JsonInclude.Include.NON_NULL) String howTo,
            @JsonInclude(JsonInclude.Include.NON_NULL) String link,
            @JsonInclude(JsonInclude.Include.NON_NULL) Proposal proposes,
            String source,
            String confidence,
            String basis) {

        public static Remark of(Finding finding, Locale language) {
            return new Remark(
                    finding.rule(),
                    finding.severity().name(),
                    Wording.render(finding.messageKey(), finding.arguments(), language),
                    Wording.render(finding.remedyKey(), finding.arguments(), language),
                    finding.fields(),
                    argument(finding, Finding.HOW_TO)
                            .map(key -> Wording.render(key, language))
                            .orElse(null),
                    argument(finding, Finding.LINK).orElse(null),
                    Proposal.of(finding).orElse(null),
                    finding.source(),
                    finding.confidence().key(),
                    finding.basis().name());
        }

        private static Optional<String> argument(Finding finding, String name) {
            return Optional.ofNullable(finding.arguments().get(name)).map(Argument::value);
        }
    }

    /**
     * An industry that words of the filing speak of (NAM-05).
     *
     * @param industry its constant
     * @param words what was found, separated by {@code 、}
     */
    public record Proposal(String industry, String words) {

        private static final String INDUSTRY = "industry.";

        static Optional<Proposal> of(Finding finding) {
            return Remark.argument(finding, "words")
                    .flatMap(words -> Remark.argument(finding, "industry")
                            .filter(key -> key.startsWith(INDUSTRY))
                            .map(key -> new Proposal(key.substring(INDUSTRY.length()), words)));
        }
    }

    /** A document of the personal list, with its names. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Document(
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
            String confidence) {

        public static Document of(RequiredDocument document, Locale language) {
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
                    document.confidence().key());
        }
    }

    /**
     * One line of a province's card.
     *
     * @param cases whom it concerns: all conditions of one of these; empty where it concerns everybody
     * @param judgedBy the rules that judge it; empty where it is for the reader to observe
     * @param needs facts without which these rules cannot tell
     */
    public record Line(
            String topic,
            String label,
            String text,
            String source,
            String confidence,
            List<List<Condition>> cases,
            List<Judge> judgedBy,
            List<String> needs) {

        static Line of(ProvinceCard.Entry entry, Locale language) {
            boolean english = Wording.localeFor(language).equals(Locale.ENGLISH);
            return new Line(
                    entry.topic(),
                    Wording.render("provinceCard.topic." + entry.topic(), language),
                    english ? entry.en() : entry.zh(),
                    entry.source(),
                    entry.confidence().key(),
                    entry.cases().stream().map(Condition::parse).toList(),
                    entry.judgedBy().stream()
                            .map(rule -> Judge.of(rule, language))
                            .toList(),
                    entry.needs());
        }
    }

    /** A rule that judges something, by its id and the name that people know it by. */
    public record Judge(String rule, String title) {

        static Judge of(String rule, Locale language) {
            return new Judge(rule, Wording.render("rule." + rule, language));
        }
    }

    /**
     * What is known of a province's practice, for reading.
     *
     * @param code six digits of GB/T 2260
     * @param source ids of the sources of the whole card, comma separated
     * @param date day or period the sources speak of
     */
    public record Card<T>(String code, String name, List<T> lines, String source, String date, String confidence) {

        public static Card<Line> of(ProvinceCard card, Locale language) {
            return of(card, language, line -> line);
        }

        static <T> Card<T> of(ProvinceCard card, Locale language, Function<Line, T> each) {
            return new Card<>(
                    card.province().code(),
                    Wording.render("province." + card.province().code(), language),
                    card.entries().stream()
                            .map(entry -> each.apply(Line.of(entry, language)))
                            .toList(),
                    card.origin().source(),
                    card.origin().date(),
                    card.origin().confidence().key());
        }
    }

    /** Something said, together with what stands behind the ids in its {@code source}. */
    public record Cited<T>(@JsonUnwrapped T said, List<Reference> sources) {}

    /**
     * Where a fact was read.
     *
     * @param address web address; empty when there is none
     * @param date its day or period
     */
    public record Reference(String title, String address, String date) {

        static Reference of(Source source) {
            return new Reference(source.title(), source.address(), source.date());
        }
    }
}
