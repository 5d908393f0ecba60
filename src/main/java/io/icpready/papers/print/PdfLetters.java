package io.icpready.papers.print;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import io.icpready.papers.Letter;
import io.icpready.papers.LetterPrinter;
import io.icpready.rules.saying.Argument;
import io.icpready.wording.Wording;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Letters on A4, in Chinese, as large as one page allows. */
public final class PdfLetters implements LetterPrinter {

    /** Sizes of type in points, the first that leaves one page is taken. */
    private static final List<Integer> SIZES = List.of(12, 11, 10, 9);

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public void print(Letter letter, OutputStream out) {
        for (int size : SIZES) {
            boolean last = size == SIZES.get(SIZES.size() - 1);
            if (isPrinted(page(letter, "pt" + size), out, last)) {
                return;
            }
        }
    }

    private static boolean isPrinted(Document page, OutputStream out, boolean evenOnSeveralPages) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        Fonts.addTo(builder);
        // Without it the fonts of the machine are searched for those that every PDF may name unembedded.
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U).useColorProfile(COLOURS);
        builder.withW3cDocument(page, null).toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            boolean one = renderer.getRootBox().getLayer().getPages().size() == 1;
            if (one || evenOnSeveralPages) {
                renderer.createPDF();
                return true;
            }
            return false;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Document page(Letter letter, String size) {
        Page page = new Page(size);
        Element body = page.body();
        page.add(body, "h1", "", letter.title());
        if (!letter.addressee().isEmpty()) {
            page.add(body, "p", "addressee", letter.addressee());
        }
        letter.paragraphs().forEach(text -> page.add(body, "p", "", text));
        rows(letter, page);
        attachments(letter, page);
        signing(letter, page);
        hints(letter, page);
        return page.document();
    }

    private static void rows(Letter letter, Page page) {
        Element table = page.add(page.body(), "table", "");
        for (Letter.Row row : letter.rows()) {
            Element line = page.add(table, "tr", "");
            page.add(line, "th", "", row.label());
            page.add(line, "td", row.lines() > 1 ? "lines" + row.lines() : "", row.value());
        }
    }

    private static void attachments(Letter letter, Page page) {
        if (letter.attachments().isEmpty()) {
            return;
        }
        Element block = page.add(page.body(), "div", "attachments", said("attachments") + "：");
        Element list = page.add(block, "ol", "");
        letter.attachments().forEach(item -> page.add(list, "li", "", item));
    }

    private static void signing(Letter letter, Page page) {
        Element table = page.add(page.body(), "table", "signing");
        Element line = page.add(table, "tr", "");
        Element left = page.add(line, "td", "");
        Element right = page.add(line, "td", "signers");
        for (String signer : letter.signers()) {
            Element block = page.add(right, "div", "signer", signer + "：");
            page.add(block, "span", "line", "　".repeat(8));
        }
        page.add(right, "div", "signer", said("date"));
        if (!letter.seal().isEmpty()) {
            page.add(left, "div", "seal", letter.seal());
        }
    }

    /** Last, when all that stands above has said which characters it lacks. */
    private static void hints(Letter letter, Page page) {
        String unprintable = page.unprintable();
        Element block = page.add(page.body(), "div", "hints");
        page.add(block, "p", "", said("hint.heading"));
        letter.hints().forEach(hint -> page.add(block, "p", "", hint));
        if (!unprintable.isEmpty()) {
            page.add(
                    block,
                    "p",
                    "",
                    Wording.render(
                            "paper.hint.unprintable", Map.of("characters", Argument.text(unprintable)), CHINESE));
        }
    }

    private static String said(String key) {
        return Wording.render("paper." + key, CHINESE);
    }
}
