package io.icpready.papers.print;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts of the pages: one for letters and digits, one for all else. Which characters they have is
 * read once.
 */
final class Fonts {

    private static final List<Font> FONTS = List.of(
            font("Latin", "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
            font("Han", "/papers/fonts/DroidSansFallbackFull.ttf"));

    private static final List<CmapLookup> CHARACTERS =
            FONTS.stream().map(Fonts::characters).toList();

    private Fonts() {}

    /** Whether one of them has a character. */
    static boolean have(int codePoint) {
        return CHARACTERS.stream().anyMatch(characters -> characters.getGlyphId(codePoint) != 0);
    }

    static void addTo(PdfRendererBuilder builder) {
        FONTS.forEach(font -> builder.useFont(() -> new ByteArrayInputStream(font.bytes()), font.family()));
    }

    private static CmapLookup characters(Font font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font.bytes()))) {
            return parsed.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Font font(String family, String resource) {
        try (InputStream stream = Fonts.class.getResourceAsStream(resource)) {
            return new Font(family, stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A font, four megabytes at most, kept because every letter needs it. */
    private record Font(String family, byte[] bytes) {}
}
