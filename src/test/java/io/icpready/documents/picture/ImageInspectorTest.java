package io.icpready.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.picture.Corpus.Case;
import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.wording.Wording;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("IMG-01 to IMG-03: every file gets its verdict")
class ImageInspectorTest {

    private static final Duration TIME = Duration.ofSeconds(30);

    private final ImageInspector inspector = new ImageInspector();

    static List<Case> corpus() {
        return Corpus.all();
    }

    @Test
    void theCorpusHasAtLeastAHundredAndFortyFiles() {
        assertThat(corpus()).hasSizeGreaterThanOrEqualTo(140);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void everyFileOfTheCorpusIsJudgedAsExpected(Case expected) {
        Inspection inspection = inspect(expected.file().get(), expected.fileName());
        assertThat(rules(inspection, Severity.BLOCK)).isEqualTo(expected.blocks());
        assertThat(rules(inspection, Severity.WARN)).containsAll(expected.warns());
        assertThat(inspection.accepted()).isEqualTo(expected.blocks().isEmpty());
        assertThatEveryFindingIsASentence(inspection);
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({
        "20000, 12",
        "12, 20000",
        "20000, 1",
        "1, 20000",
        "3, 1",
        "1, 3",
        "1, 1",
        "2, 1",
        "1, 2",
        "2, 2",
        "3, 3",
        "7, 2",
        "51, 1",
        "1, 51",
        "1001, 1",
        "20000, 2"
    })
    void aPictureOfAnyShapeGetsAVerdict(int width, int height) {
        BufferedImage strip = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (BufferedImage picture : List.of(strip, Drawings.noisy(strip, 80))) {
            byte[] file = PictureFiles.png(picture);
            byte[] enough = file.length < Corpus.LEAST ? PictureFiles.sized(file, 300_000) : file;
            assertThat(inspect(enough, "a.png").accepted()).isTrue();
        }
    }

    private static void assertThatEveryFindingIsASentence(Inspection inspection) {
        for (Finding finding : inspection.findings()) {
            for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                for (String key : List.of(finding.messageKey(), finding.remedyKey())) {
                    assertThat(Wording.render(key, finding.arguments(), language))
                            .isNotEqualTo(key)
                            .doesNotContain("{", "null");
                }
            }
        }
    }

    private Inspection inspect(byte[] file, String fileName) {
        return inspector.inspect(received(file, fileName), TIME);
    }

    /** As the desk hands it on: at most the largest allowed size is kept. */
    private static Upload received(byte[] file, String fileName) {
        byte[] kept = file.length > Upload.MOST_BYTES_KEPT ? Arrays.copyOf(file, Upload.MOST_BYTES_KEPT) : file;
        return new Upload(kept, file.length, Upload.suffixOf(fileName), DocumentType.SUBJECT_LEADER_ID, false);
    }

    private static List<String> rules(Inspection inspection, Severity severity) {
        List<String> rules = new ArrayList<>();
        inspection.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(Finding::rule)
                .forEach(rules::add);
        return rules;
    }
}
