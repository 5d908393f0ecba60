package io.icpready.papers.letters;

import io.icpready.papers.Letter;
import io.icpready.papers.LetterDesk;
import io.icpready.rules.Slot;
import io.icpready.rules.facts.Facts;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Days;
import io.icpready.rules.saying.RequiredDocument;
import io.icpready.rules.saying.Source;
import io.icpready.rules.saying.Sources;
import io.icpready.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Letters in our own words, from the facts. */
public final class FactLetters implements LetterDesk {

    /** Room for what is written by hand, in lines, where one is not enough. */
    private static final Map<String, Integer> ROOM =
            Map.of("purpose", 2, "columns", 5, "business", 4, "answer", 2, "otherDomains", 10);

    private final Sources sources;

    public FactLetters(Sources sources) {
        this.sources = sources;
    }

    @Override
    public boolean makes(Slot slot) {
        return LetterKind.of(slot.type()).isPresent();
    }

    @Override
    public Optional<Letter> write(RequiredDocument document, Facts facts, Optional<Days> signing, Locale language) {
        Matter matter = new Matter(facts, new Said(facts, language), document.purpose(), language);
        return LetterKind.of(document).map(kind -> write(kind, Slot.of(document), matter, signing));
    }

    private Letter write(LetterKind kind, Slot slot, Matter matter, Optional<Days> signing) {
        String words = "paper." + kind;
        boolean individual = matter.individual();
        String title = said(words + ".title", matter);
        String addressee = kind.addressed() ? said("paper.addressee", matter) : "";
        List<String> paragraphs = lines(words + ".text", matter);
        List<Letter.Row> rows =
                kind.rows().stream().map(row -> row(row, matter)).toList();
        List<String> signers = kind.signers(individual).stream()
                .map(signer -> said("paper.signer." + signer, matter))
                .toList();
        String seal = individual && kind != LetterKind.EMPLOYMENT_PROOF ? "" : said("paper.seal", matter);
        return new Letter(
                slot,
                title,
                addressee,
                paragraphs,
                rows,
                signers,
                seal,
                lines(words + ".attached", matter),
                hints(slot, matter, signing),
                matter.said().blanks(),
                OwnForms.of(slot, matter.province()).isPresent());
    }

    private static Letter.Row row(String name, Matter matter) {
        return new Letter.Row(said("paper.row." + name, matter), Terms.text(name, matter), ROOM.getOrDefault(name, 1));
    }

    private List<String> hints(Slot slot, Matter matter, Optional<Days> signing) {
        Stream<String> days = signing.stream()
                .map(window -> Wording.render(
                        "paper.hint.signing",
                        Map.of("first", Argument.date(window.first()), "last", Argument.date(window.last())),
                        matter.language()));
        Stream<String> ownForm = OwnForms.of(slot, matter.province()).stream().map(form -> ownForm(form, matter));
        return Stream.of(days, ownForm, Stream.of(said("paper.hint.origin", matter)))
                .flatMap(hints -> hints)
                .toList();
    }

    private String ownForm(OwnForms.OwnForm form, Matter matter) {
        String titles = sources.of(form.source()).stream().map(Source::title).collect(Collectors.joining("、"));
        return Wording.render(
                form.isEverywhere() ? "paper.hint.ownFormEverywhere" : "paper.hint.ownForm",
                name -> name.equals("sources") ? Argument.text(titles) : Terms.argument(name, matter),
                matter.language());
    }

    private static List<String> lines(String key, Matter matter) {
        return said(key, matter)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String said(String key, Matter matter) {
        return Wording.render(key, name -> Terms.argument(name, matter), matter.language());
    }
}
