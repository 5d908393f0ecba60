package io.icpready.documents.picture.measures;

/** What can be measured on a thumbnail. */
public final class PictureMeasures {

    private final Thumbnail picture;
    private final Paper paper;
    private final double brightness;

    public PictureMeasures(Thumbnail picture) {
        this.picture = picture;
        this.paper = Paper.of(picture);
        this.brightness = brightness(picture);
    }

    /** Mean brightness, 0 to 255. */
    public double brightness() {
        return brightness;
    }

    private static double brightness(Thumbnail picture) {
        long sum = 0;
        for (int i = 0; i < picture.size(); i++) {
            sum += picture.light(i);
        }
        return (double) sum / picture.size();
    }

    /** How much of the document has a colour of its own, in thousandths of its area. */
    public double colour() {
        return new Colour(picture, paper).onDocument() * 1_000;
    }

    /** How sharp the print is; see {@link Sharpness}. */
    public double sharpness() {
        return Sharpness.of(picture);
    }

    /** Share of the largest lamp that is mirrored in the document, 0 to 1; see {@link Glare}. */
    public double glare() {
        return Glare.share(picture, paper);
    }

    /** Share of print along the busiest side of the picture, 0 to 1; see {@link BorderPrint}. */
    public double printAtBorder() {
        return new BorderPrint(picture, paper).share();
    }
}
