package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Files of every kind that people and attackers upload, with the rules each one breaks. */
final class Corpus {

    static final int LEAST = 204_800;
    static final int MOST = 4_194_304;
    private static final int USUAL = 300_000;

    private final List<Case> cases = new ArrayList<>();
    private final byte[] jpeg;
    private final byte[] png;
    private final byte[] gif;
    private final BufferedImage card;

    /**
     * One file and what is expected of it.
     *
     * @param blocks ids of the rules that refuse it, sorted; empty when it is accepted
     * @param warns ids that must be among the warnings about its type
     */
    record Case(String about, Supplier<byte[]> file, String fileName, List<String> blocks, List<String> warns) {

        @Override
        public String toString() {
            String verdict = blocks.isEmpty() ? "accepted" : String.join(" ", blocks);
            String doubts = warns.isEmpty() ? "" : ", doubts " + String.join(" ", warns);
            return about + " as " + fileName + " → " + verdict + doubts;
        }
    }

    private Corpus() {
        card = Drawings.card(1200, 1500);
        jpeg = PictureFiles.jpeg(card, 0.8);
        png = PictureFiles.png(Drawings.card(800, 1010));
        gif = PictureFiles.gif(card);
    }

    static List<Case> all() {
        Corpus corpus = new Corpus();
        corpus.sizes();
        corpus.suffixes();
        corpus.kindsOfPicture();
        corpus.otherContent();
        corpus.damaged();
        corpus.bombs();
        corpus.polyglots();
        corpus.whatPhonesWrite();
        corpus.whatCountsAsPicture();
        return corpus.cases;
    }

    private void sizes() {
        for (String suffix : List.of("jpg", "png", "gif")) {
            byte[] file = fileOf(suffix);
            accepted("smallest allowed", sized(file, LEAST), "a." + suffix);
            accepted("largest allowed", sized(file, MOST), "a." + suffix);
            refused("a byte too small", sized(file, LEAST - 1), "a." + suffix, "IMG-01");
            refused("a byte too large", sized(file, MOST + 1), "a." + suffix, "IMG-01");
        }
        refused("far too large", sized(jpeg, 3 * MOST), "a.jpg", "IMG-01");
        refused("one pixel", () -> PictureFiles.png(card.getSubimage(0, 0, 1, 1)), "a.png", "IMG-01");
    }

    private void suffixes() {
        for (String suffix : List.of("jpg", "png", "gif")) {
            for (String pretended : List.of("jpg", "png", "gif")) {
                if (!suffix.equals(pretended)) {
                    doubted(suffix, sized(fileOf(suffix), USUAL), "a." + pretended, "IMG-03");
                }
            }
            refused(suffix, sized(fileOf(suffix), USUAL), "a.bmp", "IMG-02");
        }
        accepted("long suffix", sized(jpeg, USUAL), "a.jpeg");
        accepted("suffix in capitals", sized(jpeg, USUAL), "身份证.JPG");
        accepted("two suffixes", sized(png, USUAL), "a.pdf.png");
        refused("no suffix", sized(jpeg, USUAL), "a", "IMG-02");
        refused("only a dot", sized(jpeg, USUAL), "a.", "IMG-02");
    }

    private void kindsOfPicture() {
        accepted("progressive JPEG", sized(() -> PictureFiles.progressiveJpeg(card)), "a.jpg");
        accepted("CMYK JPEG", sized(() -> PictureFiles.cmykJpeg(card)), "a.jpg");
        accepted(
                "grey JPEG",
                sized(() -> PictureFiles.jpeg(Drawings.converted(card, BufferedImage.TYPE_BYTE_GRAY), 0.9)),
                "a.jpg");
        accepted("JPEG on its side", sized(() -> PictureFiles.withExif(jpeg, 6)), "a.jpg");
        accepted("interlaced PNG", sized(() -> PictureFiles.interlacedPng(card)), "a.png");
        accepted("16-bit PNG", sized(() -> PictureFiles.deepPng(Drawings.card(800, 1010))), "a.png");
        accepted(
                "16-bit grey PNG",
                sized(() -> PictureFiles.png(Drawings.converted(card, BufferedImage.TYPE_USHORT_GRAY))),
                "a.png");
        accepted(
                "palette PNG",
                sized(() -> PictureFiles.png(Drawings.converted(card, BufferedImage.TYPE_BYTE_INDEXED))),
                "a.png");
        accepted(
                "two-colour PNG",
                sized(() -> PictureFiles.png(Drawings.converted(card, BufferedImage.TYPE_BYTE_BINARY))),
                "a.png");
        accepted(
                "transparent PNG",
                sized(() ->
                        PictureFiles.png(Drawings.converted(Drawings.card(800, 1010), BufferedImage.TYPE_INT_ARGB))),
                "a.png");
        doubted(
                "animated GIF",
                sized(() -> PictureFiles.animatedGif(List.of(card, Drawings.licence(1200, 1500)))),
                "a.gif",
                "USE-02");
        refused(
                "animated GIF of 60 frames",
                sized(() -> PictureFiles.animatedGif(Collections.nCopies(60, card.getSubimage(0, 0, 200, 200)))),
                "a.gif",
                "IMG-02");
    }

    private void otherContent() {
        refused("empty file", () -> new byte[0], "a.jpg", "IMG-01");
        content("PDF", "%PDF-1.7\n%äöü\n1 0 obj <<>> endobj");
        content("HTML", "<!DOCTYPE html><html><body><script>alert(1)</script>");
        content("SVG", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        content("ZIP", "PK\003\004\024\0\0\0\b\0");
        content("Windows bitmap", "BM\0\0\0\0\0\0\0\0\066\0\0\0\050\0\0\0");
        content("WebP", "RIFF\0\0\1\0WEBPVP8 ");
        content("TIFF", "II*\0\b\0\0\0");
        content("HEIC", "\0\0\0\030ftypheic\0\0\0\0mif1heic");
        content("executable", "MZ\220\0\3\0\0\0");
        content("plain text", "not a picture at all ".repeat(20));
        content("zero bytes", "");
        refused("PDF", () -> text("%PDF-1.7\n"), "a.pdf", "IMG-02");
        refused(
                "PDF too large",
                () -> PictureFiles.text("%PDF-1.7\n", MOST + 1),
                "a.jpg",
                "IMG-01",
                "IMG-02",
                "IMG-03");
        refused("small HTML", () -> "<html></html>".getBytes(UTF_8), "a.png", "IMG-01", "IMG-02", "IMG-03");
    }

    private void content(String about, String start) {
        refused(about + " in disguise", () -> text(start), "a.jpg", "IMG-02", "IMG-03");
    }

    private void damaged() {
        for (String suffix : List.of("jpg", "png", "gif")) {
            byte[] whole = PictureFiles.sized(fileOf(suffix), 400_000);
            refused("truncated " + suffix, () -> Arrays.copyOf(whole, 330_000), "a." + suffix, "IMG-02");
            refused(
                    suffix + " that is magic number alone",
                    () -> Arrays.copyOf(Arrays.copyOf(whole, 16), USUAL),
                    "a." + suffix,
                    "IMG-02");
        }
        refused(
                "JPEG cut in the middle and ended properly",
                () -> PictureFiles.sized(
                        PictureFiles.join(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xFF, (byte) 0xD9}),
                        USUAL),
                "a.jpg",
                "IMG-02");
        refused("PNG with a flipped bit", () -> flipped(PictureFiles.sized(png, USUAL)), "a.png", "IMG-02");
        refused("PNG without its last rows", () -> pngWithoutLastRows(), "a.png", "IMG-02");
        refused(
                "JPEG without a picture",
                () -> PictureFiles.sized(
                        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xFE, 0, 2, (byte) 0xFF, (byte) 0xD9},
                        USUAL),
                "a.jpg",
                "IMG-02");
    }

    private void bombs() {
        refused("PNG of 30,000 × 30,000", sized(() -> PictureFiles.pngBomb(30_000, 30_000)), "a.png", "IMG-02");
        refused(
                "small PNG of 30,000 × 30,000",
                () -> PictureFiles.pngBomb(30_000, 30_000),
                "a.png",
                "IMG-01",
                "IMG-02");
        refused(
                "PNG of 2,147,483,647 × 2,147,483,647",
                sized(() -> PictureFiles.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE)),
                "a.png",
                "IMG-02");
        refused("PNG of 1 × 39,000,000", sized(() -> PictureFiles.pngBomb(1, 39_000_000)), "a.png", "IMG-02");
        refused("JPEG of 30,000 × 30,000", sized(() -> PictureFiles.jpegBomb(jpeg, 30_000, 30_000)), "a.jpg", "IMG-02");
        refused(
                "JPEG of 6,000 × 6,000 with data for less",
                sized(() -> PictureFiles.jpegBomb(jpeg, 6_000, 6_000)),
                "a.jpg",
                "IMG-02");
        refused("GIF of 30,000 × 30,000", sized(() -> PictureFiles.gifBomb(gif, 30_000, 30_000)), "a.gif", "IMG-02");
        refused("progressive JPEG of 600 scans", this::manyScans, "a.jpg", "IMG-02");
    }

    private void polyglots() {
        byte[] script = "<script>alert(document.cookie)</script>".getBytes(ISO_8859_1);
        byte[] file = PictureFiles.sized(jpeg, USUAL);
        for (String suffix : List.of("jpg", "png", "gif")) {
            byte[] picture = PictureFiles.sized(fileOf(suffix), USUAL);
            Tails.all(jpeg)
                    .forEach((about, tail) -> accepted(
                            suffix + " with " + about + " behind",
                            () -> PictureFiles.join(picture, tail),
                            "a." + suffix));
        }
        accepted(
                "JPEG with a script in its comment",
                () -> PictureFiles.insert(file, 2, PictureFiles.segment(0xFE, script)),
                "a.jpg");
    }

    private void whatPhonesWrite() {
        byte[] usual = PictureFiles.sized(jpeg, USUAL);
        for (int transform : List.of(0, 1, 2)) {
            byte[] adobe = PictureFiles.adobe(transform, 0);
            accepted("JPEG with Adobe's transform " + transform, () -> PictureFiles.insert(usual, 2, adobe), "a.jpg");
            accepted(
                    "JPEG with Adobe's transform " + transform + " and no JFIF",
                    () -> PictureFiles.join(Arrays.copyOf(usual, 2), adobe, PictureFiles.withoutJfif(usual)),
                    "a.jpg");
        }
        for (String junk : List.of("??", "\0", "\0\0\0\0", "a comment without a marker", "\u00ff\u00ff\u00ff")) {
            accepted(
                    "JPEG with " + junk.length() + " bytes of junk before its tables",
                    () -> PictureFiles.insert(usual, 20, junk.getBytes(ISO_8859_1)),
                    "a.jpg");
        }
        for (int type : List.of(1, 3, 4)) {
            accepted(
                    "JPEG whose orientation is of type " + type,
                    () -> PictureFiles.insert(usual, 20, PictureFiles.orientation(6, type)),
                    "a.jpg");
        }
        accepted(
                "JPEG with a line count behind its scan",
                () -> PictureFiles.insert(
                        usual, usual.length - 2, PictureFiles.segment(0xDC, new byte[] {5, (byte) 0xDC})),
                "a.jpg");
        byte[] gifFile = PictureFiles.sized(gif, USUAL);
        accepted("GIF with a frame larger than its screen", () -> PictureFiles.gifBomb(gifFile, 20, 10), "a.gif");
        accepted("GIF with a screen of no size", () -> PictureFiles.gifBomb(gifFile, 0, 0), "a.gif");
        accepted("GIF without a trailer", () -> Arrays.copyOf(gifFile, USUAL - 1), "a.gif");
        accepted("GIF with a zero for its trailer", () -> zeroTrailer(gifFile), "a.gif");
        byte[] palette = PictureFiles.png(Drawings.converted(card, BufferedImage.TYPE_BYTE_INDEXED));
        refused(
                "PNG with a palette of no colour",
                () -> PictureFiles.sized(PictureFiles.withPalette(palette, 0), USUAL),
                "a.png",
                "IMG-02");
        refused(
                "PNG with a palette of 257 colours",
                () -> PictureFiles.sized(PictureFiles.withPalette(palette, 257), USUAL),
                "a.png",
                "IMG-02");
        for (String chunk : List.of("pHYs", "gAMA", "sBIT", "bKGD", "iCCP", "cHRM", "sRGB", "tRNS")) {
            accepted(
                    "PNG whose " + chunk + " has another length",
                    () -> PictureFiles.insert(
                            PictureFiles.sized(png, USUAL), 33, PictureFiles.chunk(chunk, new byte[200])),
                    "a.png");
        }
        byte[] usualPng = PictureFiles.sized(png, USUAL);
        byte[] onItsSide = PictureFiles.chunk("eXIf", Orientation.write(6));
        accepted("PNG on its side", () -> PictureFiles.insert(usualPng, 33, onItsSide), "a.png");
        accepted(
                "PNG on its side, as said behind its image data",
                () -> PictureFiles.insert(usualPng, usualPng.length - 12, onItsSide),
                "a.png");
        doubted("animated PNG", () -> PictureFiles.animatedPng(usualPng), "a.png", "USE-02");
    }

    private void whatCountsAsPicture() {
        byte[] small = PictureFiles.jpeg(Drawings.card(240, 300), 0.8);
        refused("small JPEG with a heavy comment", () -> PictureFiles.commented(small, USUAL), "a.jpg", "IMG-01");
        byte[] smallPng = PictureFiles.png(Drawings.card(80, 100));
        refused("small PNG with a heavy text", () -> PictureFiles.commented(smallPng, USUAL), "a.png", "IMG-01");
        byte[] smallGif = PictureFiles.gif(Drawings.card(80, 100));
        refused("small GIF with a heavy comment", () -> PictureFiles.commented(smallGif, USUAL), "a.gif", "IMG-01");
        accepted(
                "JPEG with a film that makes the file too long",
                () -> PictureFiles.join(PictureFiles.sized(jpeg, USUAL), PictureFiles.text("\0\0\0\030ftypmp42", MOST)),
                "a.jpg");
        refused(
                "JPEG of 40 scans and 36 million pixels",
                () -> PictureFiles.jpegBomb(manyScans(40), 6_000, 6_000),
                "a.jpg",
                "IMG-02");
    }

    private static byte[] zeroTrailer(byte[] gif) {
        byte[] changed = gif.clone();
        changed[gif.length - 1] = 0;
        return changed;
    }

    private byte[] fileOf(String suffix) {
        return switch (suffix) {
            case "jpg" -> jpeg;
            case "png" -> png;
            default -> gif;
        };
    }

    private static byte[] flipped(byte[] file) {
        file[file.length / 2 + 50_000] ^= 0x10;
        return file;
    }

    /** Chunks and checksums are right; the compressed rows end early. */
    private byte[] pngWithoutLastRows() {
        byte[] rows = PictureFiles.deflated(new byte[500 * (1 + 3 * 1000)]);
        byte[] header = {0, 0, 3, (byte) 0xE8, 0, 0, 3, (byte) 0xE8, 8, 2, 0, 0, 0};
        return PictureFiles.sized(
                PictureFiles.join(
                        Arrays.copyOf(png, 8),
                        PictureFiles.chunk("IHDR", header),
                        PictureFiles.chunk("IDAT", rows),
                        PictureFiles.chunk("IEND", new byte[0])),
                USUAL);
    }

    /** The last scan of a progressive picture, over and over. */
    private byte[] manyScans() {
        return manyScans(600);
    }

    private byte[] manyScans(int count) {
        byte[] progressive = PictureFiles.progressiveJpeg(card.getSubimage(0, 0, 400, 400));
        int last = progressive.length - 2;
        while (progressive[last] != (byte) 0xFF || progressive[last + 1] != (byte) 0xDA) {
            last--;
        }
        byte[] scan = Arrays.copyOfRange(progressive, last, progressive.length - 2);
        byte[] scans = new byte[scan.length * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(scan, 0, scans, i * scan.length, scan.length);
        }
        byte[] file = PictureFiles.insert(progressive, progressive.length - 2, scans);
        return file.length < LEAST ? PictureFiles.sized(file, USUAL) : file;
    }

    private static byte[] text(String start) {
        return PictureFiles.text(start, USUAL);
    }

    private static Supplier<byte[]> sized(byte[] file, int bytes) {
        return () -> PictureFiles.sized(file, bytes);
    }

    private static Supplier<byte[]> sized(Supplier<byte[]> file) {
        return () -> {
            byte[] made = file.get();
            return made.length < LEAST ? PictureFiles.sized(made, USUAL) : made;
        };
    }

    private void accepted(String about, Supplier<byte[]> file, String name) {
        cases.add(new Case(about, file, name, List.of(), List.of()));
    }

    private void doubted(String about, Supplier<byte[]> file, String name, String... warns) {
        cases.add(new Case(about, file, name, List.of(), List.of(warns)));
    }

    private void refused(String about, Supplier<byte[]> file, String name, String... blocks) {
        cases.add(new Case(about, file, name, List.of(blocks), List.of()));
    }
}
