package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.picture.PictureLayout.Part;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Nothing is stored beside the picture")
class LeftoversTest {

    private static final byte[] SECRET = "GPS 39.9042N 116.4074E".getBytes(ISO_8859_1);

    static Stream<Arguments> hiddenInAPicture() {
        byte[] jpeg = PictureFiles.jpeg(Drawings.card(240, 300), 0.8);
        byte[] png = PictureFiles.png(Drawings.card(240, 300));
        byte[] gif = PictureFiles.gif(Drawings.card(240, 300));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String chunk : new String[] {"pHYs", "gAMA", "sBIT", "bKGD", "iCCP", "cHRM", "sRGB", "tRNS", "PLTE"}) {
            files.put(chunk, PictureFiles.insert(png, 33, PictureFiles.chunk(chunk, SECRET)));
        }
        files.put("behind the rows", behindRows(png));
        files.put("behind a PNG", PictureFiles.join(png, SECRET));
        files.put("behind a GIF", PictureFiles.join(gif, SECRET));
        files.put("behind a JPEG", PictureFiles.join(jpeg, SECRET));
        files.put("between segments", PictureFiles.insert(jpeg, 20, SECRET));
        files.put("a line count", PictureFiles.insert(jpeg, jpeg.length - 2, PictureFiles.segment(0xDC, SECRET)));
        byte[] adobe = PictureFiles.adobe(1, SECRET.length);
        System.arraycopy(SECRET, 0, adobe, adobe.length - SECRET.length, SECRET.length);
        files.put("Adobe's segment", PictureFiles.insert(jpeg, 2, adobe));
        byte[] profile = PictureFiles.join("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), new byte[200], SECRET);
        files.put("no profile", PictureFiles.insert(jpeg, 20, PictureFiles.segment(0xE2, profile)));
        return files.entrySet().stream().map(file -> Arguments.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hiddenInAPicture")
    void isCutAway(String about, byte[] file) {
        assertThat(new String(file, ISO_8859_1)).contains("116.4074E");
        ImageFormat format =
                file[0] == 'G' ? ImageFormat.GIF : file[0] == (byte) 0x89 ? ImageFormat.PNG : ImageFormat.JPEG;
        PictureLayout layout = PictureLayout.read(format, file);
        assertThat(layout.end()).isPresent();
        assertThat(layout.parts()).extracting(Part::length).allMatch(length -> length > 0);
        assertThat(new String(layout.sanitized(), ISO_8859_1)).doesNotContain("116.4074E");
    }

    private static byte[] behindRows(byte[] png) {
        return PictureFiles.insert(png, png.length - 12, PictureFiles.chunk("IDAT", Arrays.copyOf(SECRET, 40)));
    }
}
