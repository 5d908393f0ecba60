package io.icpready.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.icpready.rules.facts.choices.DocumentType;
import io.icpready.rules.saying.Finding;
import io.icpready.rules.saying.Severity;
import io.icpready.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("IMG-01 to IMG-03: a refusal says what this file suffers from, by names that people know")
class WordsOfRefusalsTest {

    private static final int USUAL = 300_000;
    private static final String HEIC = "\0\0\0\030ftypheic\0\0\0\0mif1heic";

    private final ImageInspector inspector = new ImageInspector();

    static Stream<Arguments> refusals() throws IOException {
        byte[] frames = PictureFiles.animatedGif(
                Collections.nCopies(60, Drawings.card(240, 300).getSubimage(0, 0, 200, 200)));
        byte[] small = PictureFiles.jpeg(Drawings.card(240, 300), 0.8);
        return Stream.of(
                arguments("nothing", new byte[0], "a.jpg", List.of("IMG-01.empty"), "云端"),
                arguments("HEIC of a phone", text(HEIC), "IMG_1.HEIC", List.of("IMG-02.heic"), "兼容性最佳"),
                arguments("HEIC named JPEG", text(HEIC), "a.jpg", List.of("IMG-02.heic", "IMG-03.heicSuffix"), "HEIC"),
                arguments("WebP", text("RIFF\0\0\1\0WEBPVP8 "), "a.webp", List.of("IMG-02.content"), "WebP"),
                arguments("bitmap", bitmap(), "a.bmp", List.of("IMG-02.content"), "BMP"),
                arguments("PDF", text("%PDF-1.7\n"), "a.jpg", List.of("IMG-02.content", "IMG-03.renamed"), "PDF"),
                arguments(
                        "60 frames", PictureFiles.sized(frames, USUAL), "a.gif", List.of("IMG-02.tooManyFrames"), "60"),
                arguments(
                        "comment", PictureFiles.commented(small, USUAL), "a.jpg", List.of("IMG-01.mostlyOther"), "注释"),
                arguments(
                        "small picture",
                        small,
                        "a.jpg",
                        List.of("IMG-01.tooSmall"),
                        String.format("实际为 %d", small.length / 1024)),
                arguments(
                        "one byte too few",
                        PictureFiles.sized(small, 204_799),
                        "a.jpg",
                        List.of("IMG-01.tooSmall"),
                        "应为 200 KB 至 4,096 KB（4 MB），实际为 199.9 KB。"),
                arguments(
                        "one byte too many",
                        PictureFiles.sized(small, 4_194_305),
                        "a.jpg",
                        List.of("IMG-01.tooLarge"),
                        "应为 200 KB 至 4,096 KB（4 MB），实际为 4,096.1 KB。"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("refusals")
    void saysWhatIsWrong(String about, byte[] file, String name, List<String> keys, String word) {
        List<Finding> refusals =
                inspector.inspect(Upload.of(file, name, DocumentType.OTHER), Duration.ofSeconds(30)).findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCK)
                        .toList();
        assertThat(refusals).extracting(Finding::messageKey).isEqualTo(keys);
        assertThat(words(refusals, Locale.SIMPLIFIED_CHINESE)).contains(word);
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(words(refusals, language))
                    .doesNotContain("image/", "application/", "octet-stream", "字节", "bytes");
        }
    }

    private static String words(List<Finding> findings, Locale language) {
        return findings.stream()
                .flatMap(finding -> Stream.of(finding.messageKey(), finding.remedyKey())
                        .map(key -> Wording.render(key, finding.arguments(), language)))
                .reduce("", (all, next) -> all + "\n" + next);
    }

    private static byte[] bitmap() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(Drawings.card(400, 300), "bmp", out);
        return out.toByteArray();
    }

    private static byte[] text(String start) {
        return PictureFiles.text(start, USUAL);
    }
}
