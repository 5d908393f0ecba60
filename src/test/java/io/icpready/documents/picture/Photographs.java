package io.icpready.documents.picture;

import io.icpready.documents.picture.Camera.Ground;
import io.icpready.documents.picture.Camera.Setting;
import io.icpready.rules.facts.choices.DocumentType;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;

/**
 * Photos and scans of documents as people send them, each with the one thing that is wrong with it.
 * What is drawn, where it lies, the light, the lens and the compression follow from the number of
 * the photo; even numbers are there to choose limits by, odd ones to see how good the limits are.
 */
final class Photographs {

    private Photographs() {}

    /** What a person would say of a photo. */
    enum Fault {
        NONE(""),
        BLURRED("blurred"),
        GREY("greyscale"),
        GLARE("glare"),
        CUT("borderCut"),
        DARK("dark"),
        ONE_SIDE("oneSide");

        private final String hint;

        Fault(String hint) {
            this.hint = hint;
        }

        /** The hint that says so. */
        String hint() {
            return hint;
        }
    }

    /** What is photographed. */
    enum Kind {
        CARD(Sheets::bothSides),
        LICENCE(Sheets::licence),
        SEALED_LETTER(Sheets::sealedLetter),
        SIGNED_LETTER(Sheets::signedLetter),
        FORM(Sheets::form);

        private final LongFunction<BufferedImage> drawing;

        Kind(LongFunction<BufferedImage> drawing) {
            this.drawing = drawing;
        }
    }

    /** One photo to be taken. */
    record Photograph(int number, Kind kind, Fault fault, boolean scanned) {

        /** The file as it is uploaded. */
        byte[] file() {
            Random random = new Random(7_919L * number + 11);
            BufferedImage photo = scanned ? scan(random) : photo(random);
            return PictureFiles.jpeg(photo, 0.55 + 0.4 * random.nextDouble());
        }

        DocumentType type() {
            return kind == Kind.CARD ? DocumentType.SUBJECT_LEADER_ID : DocumentType.OTHER;
        }

        boolean toChooseBy() {
            return number % 2 == 0;
        }

        private BufferedImage sheet() {
            BufferedImage sheet = fault == Fault.ONE_SIDE ? Sheets.oneSide(number) : kind.drawing.apply(number);
            return fault == Fault.GREY ? Camera.copied(sheet) : sheet;
        }

        private BufferedImage scan(Random random) {
            return Camera.scan(sheet(), 1_000 + random.nextInt(80), number);
        }

        private BufferedImage photo(Random random) {
            BufferedImage sheet = sheet();
            int longSide = 1_000 + random.nextInt(80);
            int shortSide =
                    fault == Fault.ONE_SIDE ? (int) (longSide / (1.56 + 0.06 * random.nextDouble())) : longSide * 3 / 4;
            boolean upright = sheet.getHeight() > sheet.getWidth();
            double scale = longSide / 1_000.0;
            boolean cut = fault == Fault.CUT;
            double exposure = fault == Fault.DARK ? 0.12 + 0.08 * random.nextDouble() : 0.6 + 0.5 * random.nextDouble();
            return Camera.photo(
                    sheet,
                    new Setting(
                            upright ? shortSide : longSide,
                            upright ? longSide : shortSide,
                            Ground.values()[random.nextInt(Ground.values().length)],
                            cut ? 1 : fault == Fault.ONE_SIDE ? 0.98 : 0.78 + 0.17 * random.nextDouble(),
                            cut ? -0.2 - 0.2 * random.nextDouble() : 0,
                            fault == Fault.ONE_SIDE ? 0.005 : 0.025,
                            exposure,
                            tint(random),
                            0.5 * random.nextDouble(),
                            (fault == Fault.BLURRED ? 2 + 0.75 * random.nextInt(3) : 0.5 + 0.4 * random.nextDouble())
                                    * scale,
                            1 + 4 * random.nextDouble(),
                            fault == Fault.GLARE ? 0.03 + 0.05 * random.nextDouble() : 0,
                            number));
        }

        /** From the light of a lamp to that of a cloudy day; the camera evens out most of it. */
        private static double[] tint(Random random) {
            double warm = 0.16 * random.nextDouble() - 0.04;
            return new double[] {1 + warm / 3, 1 - warm / 6, 1 - warm};
        }

        @Override
        public String toString() {
            return number + " " + kind + (scanned ? " scanned" : " photographed")
                    + (fault == Fault.NONE ? "" : ", " + fault);
        }
    }

    /** So many of each kind without fault, and {@code share} of that with each fault. */
    static List<Photograph> taken(int ofEachKind) {
        List<Photograph> all = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Fault fault : Fault.values()) {
                int count = fault == Fault.NONE ? ofEachKind : ofEachKind / 2;
                for (int i = 0; i < count && possible(kind, fault); i++) {
                    boolean scanned = i % 4 == 3 && (fault == Fault.NONE || fault == Fault.GREY);
                    all.add(new Photograph(all.size(), kind, fault, scanned));
                }
            }
        }
        return all;
    }

    private static boolean possible(Kind kind, Fault fault) {
        return fault != Fault.ONE_SIDE || kind == Kind.CARD;
    }
}
