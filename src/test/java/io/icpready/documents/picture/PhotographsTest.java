package io.icpready.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.icpready.documents.picture.Photographs.Fault;
import io.icpready.documents.picture.Photographs.Photograph;
import io.icpready.documents.picture.PictureDecoder.Decoded;
import io.icpready.documents.picture.measures.PictureMeasures;
import io.icpready.documents.picture.measures.Thumbnail;
import io.icpready.rules.saying.Finding;
import java.time.Duration;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * How often the hints are right. The limits in {@code documents/picture-hints.json} are chosen by one
 * half of the photos, whose measures are printed; the other half says how good they are. 144 photos
 * in every build, more by {@code -Dicp-ready.photographs=40} (of each kind without fault).
 */
@DisplayName("USE-01, USE-02, IMG-05: hints on photographed documents")
class PhotographsTest {

    private static final int OF_EACH_KIND = Integer.getInteger("icp-ready.photographs", 8);

    /** What each hint but the shape of a card is given by. */
    private static final Map<Fault, ToDoubleFunction<PictureMeasures>> MEASURES = Map.of(
            Fault.BLURRED, PictureMeasures::sharpness,
            Fault.GREY, PictureMeasures::colour,
            Fault.GLARE, PictureMeasures::glare,
            Fault.CUT, PictureMeasures::printAtBorder,
            Fault.DARK, PictureMeasures::brightness);

    private static List<Judged> judged;

    /** A photo with its measures, if limits are chosen by it, or else with its hints. */
    private record Judged(Photograph photo, Map<Fault, Double> measured, Set<String> hints) {

        static Judged of(Photograph photo) {
            Upload upload = Upload.of(photo.file(), "a.jpg", photo.type());
            PictureLayout layout = PictureLayout.read(ImageFormat.JPEG, upload.kept());
            Decoded decoded = PictureDecoder.decode(layout, Deadline.in(Duration.ofMinutes(5)));
            Thumbnail thumbnail = ((Decoded.Complete) decoded).thumbnail();
            return photo.toChooseBy()
                    ? new Judged(photo, measured(new PictureMeasures(thumbnail)), Set.of())
                    : new Judged(photo, Map.of(), hints(upload, layout, thumbnail));
        }

        private static Map<Fault, Double> measured(PictureMeasures measures) {
            Map<Fault, Double> measured = new EnumMap<>(Fault.class);
            MEASURES.forEach((fault, measure) -> measured.put(fault, measure.applyAsDouble(measures)));
            return measured;
        }

        private static Set<String> hints(Upload upload, PictureLayout layout, Thumbnail thumbnail) {
            return new Hints(HintLimits.load())
                    .of(upload, layout, thumbnail).stream()
                            .map(Finding::messageKey)
                            .map(key -> key.substring(key.indexOf('.') + 1))
                            .collect(Collectors.toSet());
        }

        boolean has(Fault fault) {
            return photo.fault() == fault;
        }

        boolean isTold(Fault fault) {
            return hints.contains(fault.hint());
        }
    }

    /** Of the photos with a fault and of those without it: which were told so. */
    private record Confusion(
            Fault fault, List<Judged> caught, List<Judged> missed, List<Judged> mistaken, List<Judged> silent) {

        static Confusion of(Fault fault) {
            List<Judged> all =
                    judged.stream().filter(one -> !one.photo().toChooseBy()).toList();
            return new Confusion(
                    fault,
                    all.stream()
                            .filter(one -> one.has(fault) && one.isTold(fault))
                            .toList(),
                    all.stream()
                            .filter(one -> one.has(fault) && !one.isTold(fault))
                            .toList(),
                    all.stream()
                            .filter(one -> !one.has(fault) && one.isTold(fault))
                            .toList(),
                    all.stream()
                            .filter(one -> !one.has(fault) && !one.isTold(fault))
                            .toList());
        }

        double missedShare() {
            return (double) missed.size() / (missed.size() + caught.size());
        }

        double mistakenShare() {
            return (double) mistaken.size() / (mistaken.size() + silent.size());
        }

        @Override
        public String toString() {
            return String.format(
                    "%-10s %6d %6d %8d %6d  %s",
                    fault.hint(),
                    caught.size(),
                    missed.size(),
                    mistaken.size(),
                    silent.size(),
                    mistaken.isEmpty()
                            ? ""
                            : "mistaken: "
                                    + mistaken.stream().map(Judged::photo).toList());
        }
    }

    @BeforeAll
    static void takeThePhotos() {
        judged =
                Photographs.taken(OF_EACH_KIND).parallelStream().map(Judged::of).toList();
        MEASURES.keySet().forEach(PhotographsTest::printMeasures);
        System.out.printf("%-10s %6s %6s %8s %6s%n", "hint", "caught", "missed", "mistaken", "silent");
        faults().forEach(fault -> System.out.println(Confusion.of(fault)));
    }

    /** Dark photos are told to be dark, and nothing else of them is told. */
    private static void printMeasures(Fault fault) {
        DoubleSummaryStatistics with = measures(fault, one -> one.has(fault));
        DoubleSummaryStatistics without = measures(fault, one -> !one.has(fault) && !one.has(Fault.DARK));
        System.out.printf(
                "%s: measured %.3f to %.3f with the fault, %.3f to %.3f without%n",
                fault.hint(), with.getMin(), with.getMax(), without.getMin(), without.getMax());
    }

    private static DoubleSummaryStatistics measures(Fault fault, Predicate<Judged> which) {
        return judged.stream()
                .filter(one -> one.photo().toChooseBy())
                .filter(which)
                .mapToDouble(one -> one.measured().get(fault))
                .summaryStatistics();
    }

    private static List<Fault> faults() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.NONE)
                .toList();
    }

    @Test
    void thereAreAtLeastAHundredAndTwentyPhotosHalfOfThemToJudgeBy() {
        assertThat(judged).hasSizeGreaterThanOrEqualTo(120);
        assertThat(judged.stream().filter(one -> one.photo().toChooseBy()).count())
                .isEqualTo(judged.size() / 2);
    }

    @Test
    @DisplayName("USE-01: no legible photo is called blurred, and each that is blurred by 2 pixels of 1000 is")
    void blurIsTold() {
        assertThat(Confusion.of(Fault.BLURRED).missed()).isEmpty();
        assertThat(Confusion.of(Fault.BLURRED).mistaken()).isEmpty();
    }

    @Test
    @DisplayName("USE-02: a seal or a signature is colour; a grey copy is grey in any light and on any table")
    void greyCopiesAreTold() {
        Confusion grey = Confusion.of(Fault.GREY);
        assertThat(grey.missedShare()).isLessThanOrEqualTo(0.1);
        assertThat(grey.mistaken())
                .as("only a signature that the fault itself hides")
                .allMatch(one -> one.has(Fault.BLURRED) || one.has(Fault.GLARE) || one.has(Fault.DARK));
        assertThat(grey.mistakenShare()).isLessThanOrEqualTo(0.06);
    }

    @Test
    @DisplayName("USE-01: a mirrored lamp is told, white paper is none")
    void glareIsTold() {
        Confusion glare = Confusion.of(Fault.GLARE);
        assertThat(glare.missedShare())
                .as("only what shines on paper that is white already")
                .isLessThanOrEqualTo(0.25);
        assertThat(glare.mistakenShare()).isLessThanOrEqualTo(0.02);
    }

    @Test
    @DisplayName("USE-02: print that runs out of the picture is told, a table that does is not")
    void cutBordersAreTold() {
        assertThat(Confusion.of(Fault.CUT).missedShare()).isLessThanOrEqualTo(0.2);
        assertThat(Confusion.of(Fault.CUT).mistakenShare()).isLessThanOrEqualTo(0.03);
    }

    @Test
    @DisplayName("USE-01: a dark photo is told, a document in the shade is not")
    void darknessIsTold() {
        assertThat(Confusion.of(Fault.DARK).missed()).isEmpty();
        assertThat(Confusion.of(Fault.DARK).mistaken()).isEmpty();
    }

    @Test
    @DisplayName("IMG-05: a card that fills the picture is one side, two sides are not")
    void oneSideIsTold() {
        assertThat(Confusion.of(Fault.ONE_SIDE).missed()).isEmpty();
        assertThat(Confusion.of(Fault.ONE_SIDE).mistaken()).isEmpty();
    }
}
