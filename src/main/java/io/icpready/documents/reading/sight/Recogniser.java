package io.icpready.documents.reading.sight;

import java.util.ArrayList;
import java.util.List;

/** Says what a straightened line reads (PP-OCRv4, connectionist temporal classification). */
final class Recogniser implements AutoCloseable {

    /** Height of a line that the model was trained on, in pixels. */
    static final int HEIGHT = 48;

    private static final int LEAST_WIDTH = 32;
    private static final int MOST_WIDTH = 2400;
    private static final float[] HALF = {0.5f, 0.5f, 0.5f};

    private final Model model;
    private final List<String> alphabet;

    Recogniser(Model model, String characters) {
        this.model = model;
        List<String> known = new ArrayList<>(List.of(""));
        characters.lines().forEach(known::add);
        known.add(" ");
        this.alphabet = List.copyOf(known);
    }

    /**
     * What was read.
     *
     * @param confidence mean probability of the characters, 0 for no text
     * @param weakest least probability of a letter, digit or character; points and dashes carry no value
     * @param weakestDigit least probability of a digit or Latin letter, 1 where there is none
     */
    record Read(String text, double confidence, double weakest, double weakestDigit) {}

    /** Width that a line has when it is as high as the model wants it. */
    static int widthOf(Slanted line) {
        int width = (int) Math.round(HEIGHT * line.width() / Math.max(1, line.height()));
        return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, width));
    }

    /** Width for a line whose signs stand so close that the network, which steps by eight pixels, loses some. */
    static int stretchedWidthOf(Slanted line) {
        return Math.min(MOST_WIDTH, widthOf(line) * 3 / 2);
    }

    Read read(Pixels line) {
        Model.Answer answer = model.ask(line.planes(HALF, HALF), line.width(), line.height());
        int classes = (int) answer.extents()[2];
        int steps = (int) answer.extents()[1];
        StringBuilder text = new StringBuilder();
        double sum = 0;
        double weakest = 1;
        double weakestDigit = 1;
        int count = 0;
        int last = 0;
        for (int step = 0; step < steps; step++) {
            int best = best(answer.numbers(), step * classes, classes);
            if (best != 0 && best != last) {
                double probability = answer.numbers()[step * classes + best];
                text.append(alphabet.get(best));
                sum += probability;
                char sign = alphabet.get(best).charAt(0);
                if (Character.isLetterOrDigit(sign)) {
                    weakest = Math.min(weakest, probability);
                    weakestDigit = sign < 128 ? Math.min(weakestDigit, probability) : weakestDigit;
                }
                count++;
            }
            last = best;
        }
        return count == 0
                ? new Read("", 0, 0, 0)
                : new Read(text.toString().strip(), sum / count, weakest, weakestDigit);
    }

    private static int best(float[] numbers, int from, int classes) {
        int best = 0;
        for (int i = 1; i < classes; i++) {
            if (numbers[from + i] > numbers[from + best]) {
                best = i;
            }
        }
        return best;
    }

    @Override
    public void close() {
        model.close();
    }
}
