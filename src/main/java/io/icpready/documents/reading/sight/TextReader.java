package io.icpready.documents.reading.sight;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import com.google.common.base.CharMatcher;
import io.icpready.documents.reading.sight.Recogniser.Read;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads the text of a picture: finds its lines, votes over all of them which way up it was held, and
 * reads each. Holds native memory until it is closed; for one thread at a time.
 */
public final class TextReader implements AutoCloseable {

    /** Long side at which lines are looked for: what the networks cost grows with the area. */
    private static final int LONG_SIDE = 960;

    /** Long side at which lines are read. */
    public static final int LONG_SIDE_READ = 1920;

    private static final int SHORTEST_LONG_SIDE = 640;

    /** The network halves the picture five times. */
    private static final int GRID = 32;

    /** More lines than a licence or a letter has would only cost time. */
    private static final int MOST_LINES = 120;

    private static final int LINES_THAT_VOTE = 12;

    /** Below this mean confidence the picture may have been taken in a mirror. */
    private static final double HARDLY_READABLE = 0.9;

    /** Every character of a line that is sure is at least this probable. */
    private static final double SURE = 0.8;

    private static final int TURN_WIDTH = 192;
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};
    private static final float[] MEAN = {0.485f, 0.456f, 0.406f};
    private static final float[] DEVIATION = {0.229f, 0.224f, 0.225f};

    /** What a line of a machine readable zone looks like, its fillers taken for letters or not. */
    private static final Pattern ZONE = Pattern.compile("<<<|^[A-Z0-9<]{26,}$");

    private static final CharMatcher DIGITS =
            CharMatcher.inRange('0', '9').or(CharMatcher.inRange('A', 'Z')).or(CharMatcher.inRange('a', 'z'));

    private final Model detector;
    private final Model turner;
    private final Recogniser recogniser;

    private TextReader(Model detector, Model turner, Recogniser recogniser) {
        this.detector = detector;
        this.turner = turner;
        this.recogniser = recogniser;
    }

    /** Loads the networks, in about a second. Fails where the platform has no native support. */
    public static TextReader load() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        silence(environment);
        Model recognition = Model.load(environment, "/models/ch_PP-OCRv4_rec_infer.onnx");
        String characters = new String(Model.bytes("/models/ppocr_keys_v1.txt"), StandardCharsets.UTF_8);
        return new TextReader(
                Model.load(environment, "/models/ch_PP-OCRv4_det_infer.onnx"),
                Model.load(environment, "/models/ch_ppocr_mobile_v2.0_cls_infer.onnx"),
                new Recogniser(recognition, characters));
    }

    /** The library reports home on some systems; nothing of a picture, but nothing is asked for. */
    private static void silence(OrtEnvironment environment) {
        try {
            environment.setTelemetry(false);
        } catch (OrtException noTelemetry) {
            throw new IllegalStateException("The library does not keep silent", noTelemetry);
        }
    }

    /** Lines from top to bottom. */
    public List<TextLine> read(BufferedImage image) {
        Pixels picture = Pixels.of(image);
        List<Slanted> found = find(picture);
        if (found.isEmpty()) {
            return List.of();
        }
        List<TextLine> straight = read(picture, found, false);
        if (confidence(straight) >= HARDLY_READABLE) {
            return straight;
        }
        List<TextLine> mirrored = read(picture, found, true);
        return confidence(mirrored) > confidence(straight) ? mirrored : straight;
    }

    private static double confidence(List<TextLine> lines) {
        double letters =
                lines.stream().mapToDouble(line -> line.text().length()).sum();
        return letters == 0
                ? 0
                : lines.stream()
                                .mapToDouble(
                                        line -> line.confidence() * line.text().length())
                                .sum()
                        / letters;
    }

    private List<Slanted> find(Pixels picture) {
        double wanted = Math.max(SHORTEST_LONG_SIDE, Math.min(LONG_SIDE, picture.longSide()));
        double scale = wanted / picture.longSide();
        Pixels small = picture.resized(Math.max(1, (int) Math.round(picture.width() * scale)), Math.max(1, (int)
                Math.round(picture.height() * scale)));
        Pixels seen = small.framed(onGrid(small.width()), onGrid(small.height()));
        float[] likely = detector.ask(seen.planes(MEAN, DEVIATION), seen.width(), seen.height())
                .numbers();
        return Areas.of(likely, seen.width(), seen.height()).stream()
                .map(area -> area.scaled(1 / scale))
                .sorted(Comparator.comparingDouble(Slanted::area).reversed())
                .limit(MOST_LINES)
                .toList();
    }

    private static int onGrid(int side) {
        return (side + GRID - 1) / GRID * GRID;
    }

    private List<TextLine> read(Pixels picture, List<Slanted> found, boolean mirrored) {
        UnaryOperator<Slanted> turn = turn(picture, found, mirrored);
        double angle = slant(found.stream().map(turn).filter(Slanted::flat).toList());
        List<TextLine> lines = new ArrayList<>();
        for (Slanted area : found) {
            Slanted turned = turn.apply(area);
            Slanted line = turned.tall() ? turned.onItsSide() : turned;
            Read read = look(picture, line, mirrored);
            if (!read.text().isEmpty()) {
                lines.add(new TextLine(
                        read.text(),
                        read.confidence(),
                        isSure(read, picture, line, mirrored),
                        place(line, angle, mirrored),
                        area.boxIn(picture.width(), picture.height())));
            }
        }
        lines.sort(Comparator.comparingDouble(line -> line.place().y()));
        return lines;
    }

    /** Which way up: on its side where most of the text stands tall, upside down by vote. */
    private UnaryOperator<Slanted> turn(Pixels picture, List<Slanted> found, boolean mirrored) {
        double tall =
                found.stream().filter(Slanted::tall).mapToDouble(Slanted::area).sum();
        double flat =
                found.stream().filter(Slanted::flat).mapToDouble(Slanted::area).sum();
        UnaryOperator<Slanted> side = tall > flat ? Slanted::onItsSide : UnaryOperator.identity();
        double votes = found.stream()
                .map(side)
                .filter(Slanted::flat)
                .limit(LINES_THAT_VOTE)
                .mapToDouble(line -> upsideDown(picture, line, mirrored))
                .sum();
        return votes > 0 ? area -> side.apply(area).upsideDown() : side;
    }

    /** From -1, surely upright, to 1, surely upside down. */
    private double upsideDown(Pixels picture, Slanted line, boolean mirrored) {
        int shown = Math.min(TURN_WIDTH, Recogniser.widthOf(line));
        Pixels cut = picture.cut(line, shown, Recogniser.HEIGHT, mirrored);
        Pixels padded = cut.framed(TURN_WIDTH, Recogniser.HEIGHT);
        float[] answer = turner.ask(padded.planes(HALF, HALF), TURN_WIDTH, Recogniser.HEIGHT)
                .numbers();
        return answer[1] - answer[0];
    }

    /** A machine readable zone is written closer than print: it is looked at again, stretched. */
    private Read look(Pixels picture, Slanted line, boolean mirrored) {
        Read read = look(picture, line, Recogniser.widthOf(line), mirrored);
        return ZONE.matcher(read.text()).find()
                ? look(picture, line, Recogniser.stretchedWidthOf(line), mirrored)
                : read;
    }

    private Read look(Pixels picture, Slanted line, int width, boolean mirrored) {
        return recogniser.read(picture.cut(line, width, Recogniser.HEIGHT, mirrored));
    }

    /** Numbers are looked at a second time, in a wider frame: what the frame changes was a guess. */
    private boolean isSure(Read read, Pixels picture, Slanted line, boolean mirrored) {
        boolean numbers = read.text().chars().filter(Character::isDigit).count() >= 4;
        if (!numbers) {
            return read.weakest() >= SURE;
        }
        // Of a label that was cut in two, half a character stands before the number.
        return read.weakestDigit() >= SURE
                && digits(look(picture, line.grown(line.height() * 0.08), mirrored))
                        .equals(digits(read));
    }

    /** What numbers, codes and dates are made of. */
    private static String digits(Read read) {
        return DIGITS.retainFrom(read.text());
    }

    /** The angle of the text, of the longest line that lies flat. */
    private static double slant(List<Slanted> lines) {
        return lines.stream()
                .max(Comparator.comparingDouble(Slanted::width))
                .map(Slanted::angle)
                .orElse(0.0);
    }

    private static Place place(Slanted line, double angle, boolean mirrored) {
        double along = line.x() * Math.cos(angle) + line.y() * Math.sin(angle);
        double across = line.y() * Math.cos(angle) - line.x() * Math.sin(angle);
        return new Place(mirrored ? -along : along, across, line.width(), line.height());
    }

    @Override
    public void close() {
        detector.close();
        turner.close();
        recogniser.close();
    }
}
