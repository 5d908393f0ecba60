package io.icpready.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.icpready.rules.PictureLimits;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The thresholds of the hints against a labelled set of pictures. What a hint gets wrong stands in
 * the set as well, marked, so that a better threshold shows as a change here.
 */
@DisplayName("USE-01, USE-02, IMG-05: hints on labelled pictures")
class HintsTest {

    private final ImageInspector inspector = new ImageInspector();

    /**
     * A picture and what is wrong with it.
     *
     * @param wrong variants of the hints that a person would give
     * @param missed those of them that the machine does not see
     * @param mistaken those that the machine gives without cause
     */
    record Labelled(
            String about, BufferedImage picture, List<String> wrong, List<String> missed, List<String> mistaken) {

        @Override
        public String toString() {
            return about
                    + (wrong.isEmpty() ? ": sound" : ": " + String.join(", ", wrong))
                    + (missed.isEmpty() ? "" : " (misses " + String.join(", ", missed) + ")")
                    + (mistaken.isEmpty() ? "" : " (mistakes " + String.join(", ", mistaken) + ")");
        }

        List<String> expected() {
            return Stream.concat(wrong.stream().filter(hint -> !missed.contains(hint)), mistaken.stream())
                    .sorted()
                    .toList();
        }
    }

    static List<Labelled> labelled() {
        BufferedImage card = Drawings.card(1600, 2000);
        BufferedImage licence = Drawings.licence(2000, 1400);
        BufferedImage large = Drawings.licence(4000, 3000);
        return List.of(
                sound("card", card),
                sound("card on its side", Drawings.turned(card)),
                sound("licence", licence),
                sound("large licence", large),
                sound("noisy card", Drawings.noisy(card, 20)),
                sound("card a little dark", Drawings.darkened(card, 0.6)),
                sound("card with a small highlight", Drawings.withGlare(card, 0.004)),
                sound("card hardly blurred", Drawings.blurred(card, 0.8)),
                wrong("grey card", Drawings.grey(card), "greyscale"),
                wrong("grey licence", Drawings.grey(licence), "greyscale"),
                wrong("grey large licence", Drawings.grey(large), "greyscale"),
                wrong("card blurred by 6", Drawings.blurred(card, 6), "blurred"),
                wrong("licence blurred by 8", Drawings.blurred(licence, 8), "blurred"),
                wrong("large licence blurred by 16", Drawings.blurred(large, 16), "blurred"),
                wrong("dark card", Drawings.darkened(card, 0.25), "dark"),
                wrong("dark licence", Drawings.darkened(licence, 0.2), "dark"),
                new Labelled(
                        "dark and blurred",
                        Drawings.blurred(Drawings.darkened(licence, 0.2), 8),
                        List.of("blurred", "dark"),
                        List.of("blurred"),
                        List.of()),
                wrong("card with a lamp", Drawings.withGlare(card, 0.06), "glare"),
                wrong("licence with a lamp", Drawings.withGlare(licence, 0.04), "glare"),
                wrong("cropped letter", Drawings.cropped(1500, 2000), "borderCut"),
                wrong("cropped large letter", Drawings.cropped(3000, 4000), "borderCut"),
                wrong("small card", Drawings.card(640, 800), "fewPixels"),
                wrong("one side", Drawings.oneSide(1600), "oneSide"),
                new Labelled(
                        "blurred and noisy",
                        Drawings.noisy(Drawings.blurred(card, 6), 40),
                        List.of("blurred"),
                        List.of("blurred"),
                        List.of("borderCut")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("labelled")
    void everyLabelledPictureGetsItsHintsAndIsRefusedForNone(Labelled labelled) {
        List<Finding> findings = inspect(labelled.picture()).findings();
        assertThat(hints(findings)).isEqualTo(labelled.expected());
        assertThat(findings).noneMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    @Test
    void whatTheFormMergedNeedsNoConfirmationUnlessItLooksLikeOneSide() {
        assertThat(sides(Drawings.card(1600, 2000), false)).containsExactly("IMG-05.bothSides CONFIRM");
        assertThat(sides(Drawings.card(1600, 2000), true)).containsExactly("IMG-05.merged INFO");
        assertThat(sides(Drawings.oneSide(1600), true)).containsExactly("IMG-05.oneSide WARN");
    }

    private List<String> sides(BufferedImage picture, boolean merged) {
        byte[] file = PictureFiles.sized(PictureFiles.jpeg(picture, 0.85), 600_000);
        Upload upload = new Upload(file, file.length, "jpg", DocumentType.SUBJECT_LEADER_ID, merged);
        return inspector.inspect(upload, Duration.ofSeconds(60)).findings().stream()
                .filter(finding -> finding.rule().equals("IMG-05"))
                .map(finding -> finding.messageKey() + " " + finding.severity())
                .toList();
    }

    @Test
    void everyThresholdNamesItsMeasureSourceAndDate() throws Exception {
        HintLimits.Row[] rows = JsonMapper.builder()
                .build()
                .readValue(
                        HintLimits.class.getResourceAsStream("/documents/picture-hints.json"), HintLimits.Row[].class);
        assertThat(rows)
                .allSatisfy(row -> assertThat(List.of(row.measure(), row.source(), row.checked(), row.confidence()))
                        .noneMatch(String::isBlank));
    }

    private static Labelled sound(String about, BufferedImage picture) {
        return new Labelled(about, picture, List.of(), List.of(), List.of());
    }

    private static Labelled wrong(String about, BufferedImage picture, String hint) {
        return new Labelled(about, picture, List.of(hint), List.of(), List.of());
    }

    private static List<String> hints(List<Finding> findings) {
        return findings.stream()
                .map(Finding::messageKey)
                .map(key -> key.substring(key.indexOf('.') + 1))
                .filter(variant -> !variant.equals("bothSides"))
                .sorted()
                .toList();
    }

    private Inspection inspect(BufferedImage picture) {
        byte[] file = PictureFiles.jpeg(picture, 0.85);
        byte[] enough = file.length < PictureLimits.MIN_BYTES ? PictureFiles.sized(file, 300_000) : file;
        return inspector.inspect(Upload.of(enough, "a.jpg", DocumentType.SUBJECT_LEADER_ID), Duration.ofSeconds(60));
    }
}
