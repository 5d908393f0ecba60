package io.icpready.documents.picture;

import io.icpready.documents.picture.measures.PictureMeasures;
import io.icpready.documents.picture.measures.Thumbnail;
import io.icpready.rules.saying.Argument;
import io.icpready.rules.saying.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a machine suspects of a complete picture (USE-01, USE-02, IMG-05): hints to the applicant
 * and the reviewer, never a reason to refuse.
 */
final class Hints {

    private final HintLimits limits;

    Hints(HintLimits limits) {
        this.limits = limits;
    }

    List<Finding> of(Upload upload, PictureLayout layout, Thumbnail picture) {
        List<Finding> hints = new ArrayList<>();
        PictureMeasures measures = new PictureMeasures(picture);
        addSides(upload, layout, hints);
        addLegibility(layout, measures, hints);
        addKind(layout, measures, hints);
        return hints;
    }

    /** A card must show both sides in one picture (IMG-05). */
    private void addSides(Upload upload, PictureLayout layout, List<Finding> hints) {
        if (!upload.type().traits().twoSided()) {
            return;
        }
        double ratio = (double) longSide(layout) / Math.min(layout.width(), layout.height());
        boolean likeOneCard = limits.fires("oneSideLeast", ratio) && limits.fires("oneSideMost", ratio);
        if (likeOneCard) {
            hints.add(PictureFindings.warn("IMG-05", "oneSide", Map.of()));
        } else if (upload.merged()) {
            hints.add(PictureFindings.info("IMG-05", "merged", Map.of()));
        } else {
            hints.add(PictureFindings.confirm("IMG-05", "bothSides", Map.of()));
        }
    }

    private void addLegibility(PictureLayout layout, PictureMeasures picture, List<Finding> hints) {
        if (limits.fires("fewPixels", longSide(layout))) {
            hints.add(PictureFindings.warn(
                    "USE-01",
                    "fewPixels",
                    Map.of(
                            "width", Argument.number(layout.shownWidth()),
                            "height", Argument.number(layout.shownHeight()),
                            "least", Argument.number((int) limits.limit("fewPixels")))));
        }
        if (limits.fires("dark", picture.brightness())) {
            hints.add(PictureFindings.warn("USE-01", "dark", Map.of()));
        } else if (limits.fires("blurred", picture.sharpness())) {
            // Not judged in the dark: contrast goes with the light, and sharpness with contrast.
            hints.add(PictureFindings.warn("USE-01", "blurred", Map.of()));
        }
        if (limits.fires("glare", picture.glare())) {
            hints.add(PictureFindings.warn("USE-01", "glare", Map.of()));
        }
    }

    private void addKind(PictureLayout layout, PictureMeasures picture, List<Finding> hints) {
        if (limits.fires("greyscale", picture.colour())) {
            hints.add(PictureFindings.warn("USE-02", "greyscale", Map.of()));
        }
        if (!limits.fires("dark", picture.brightness()) && limits.fires("borderCut", picture.printAtBorder())) {
            hints.add(PictureFindings.confirm("USE-02", "borderCut", Map.of()));
        }
        if (layout.movingFrames() > 1) {
            hints.add(
                    PictureFindings.warn("USE-02", "moving", Map.of("frames", Argument.number(layout.movingFrames()))));
        }
    }

    private static int longSide(PictureLayout layout) {
        return Math.max(layout.width(), layout.height());
    }
}
