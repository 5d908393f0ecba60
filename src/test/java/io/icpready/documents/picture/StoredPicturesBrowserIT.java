package io.icpready.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.icpready.documents.picture.Corpus.Case;
import io.icpready.e2e.Browser;
import io.icpready.e2e.RequiresBrowser;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws every accepted file of the corpus and what is stored of it, and compares them pixel by pixel. */
@RequiresBrowser
@DisplayName("The reviewer sees in a browser what the applicant saw there")
class StoredPicturesBrowserIT {

    /** Says how two pictures differ as the browser shows them; {@code same} when they do not and show
     * anything. */
    private static final String COMPARISON = """
            async ([original, stored]) => {
              const shown = async bytes => {
                const content = Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0));
                const picture = new Image();
                picture.src = URL.createObjectURL(new Blob([content]));
                await picture.decode();
                const canvas = document.createElement('canvas');
                canvas.width = picture.naturalWidth;
                canvas.height = picture.naturalHeight;
                const paper = canvas.getContext('2d', { willReadFrequently: true });
                paper.drawImage(picture, 0, 0);
                URL.revokeObjectURL(picture.src);
                return paper.getImageData(0, 0, canvas.width, canvas.height);
              };
              const before = await shown(original).catch(() => null);
              const after = await shown(stored).catch(() => null);
              if (!before || !after) {
                return `shown before: ${Boolean(before)}, after: ${Boolean(after)}`;
              }
              if (before.width !== after.width || before.height !== after.height) {
                return `${before.width} × ${before.height} became ${after.width} × ${after.height}`;
              }
              const [was, is] = [before, after].map(picture => new Uint32Array(picture.data.buffer));
              for (let at = 0; at < was.length; at++) {
                if (was[at] !== is[at]) {
                  return `another colour at ${at}: ${was[at].toString(16)} became ${is[at].toString(16)}`;
                }
              }
              return was.some(colour => colour !== was[0]) ? 'same' : 'nothing to be seen';
            }
            """;

    private static Browser browser;
    private static Page page;

    @BeforeAll
    static void open() {
        browser = Browser.start("zh-CN");
        page = browser.window();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Case> accepted() {
        return Corpus.all().stream().filter(file -> file.blocks().isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void showsTheSamePixels(Case file) {
        byte[] original = file.file().get();
        byte[] kept = Arrays.copyOf(original, Math.min(original.length, Upload.MOST_BYTES_KEPT));
        ImageFormat format = formatOf(kept);
        byte[] stored = PictureLayout.read(format, kept).sanitized();
        assertThat(page.evaluate(COMPARISON, List.of(base64(original), base64(stored))))
                .isEqualTo("same");
    }

    private static ImageFormat formatOf(byte[] file) {
        return switch (file[0]) {
            case 'G' -> ImageFormat.GIF;
            case (byte) 0x89 -> ImageFormat.PNG;
            default -> ImageFormat.JPEG;
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
