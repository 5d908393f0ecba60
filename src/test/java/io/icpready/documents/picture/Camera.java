package io.icpready.documents.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;

/**
 * Takes a photo of a flat document, the way light takes: it lies on a ground, seen a little askew,
 * under a light that is neither even nor white, through a lens, onto a sensor with noise.
 */
final class Camera {

    private static final int CHANNELS = 3;
    private static final float[] GRAINS = grains();

    private final Setting setting;
    private final Random random;
    private final int width;
    private final int height;
    private final float[][] light;
    private final int[] bend;
    private final float[] wave = new float[3_000];
    private final double[] mixed = new double[CHANNELS];
    private int grain;

    private Camera(Setting setting) {
        this.setting = setting;
        random = new Random(setting.seed());
        grain = random.nextInt() & 0x7FFFFFFF;
        width = setting.width();
        height = setting.height();
        bend = new int[width];
        light = new float[CHANNELS][width * height];
    }

    /** What lies under the document. */
    enum Ground {
        DARK_WOOD(104, 76, 52, 14),
        LIGHT_WOOD(196, 164, 122, 12),
        CLOTH(70, 92, 122, 10),
        GREY_DESK(150, 152, 154, 3),
        WHITE_DESK(228, 228, 226, 2);

        private final int[] colour;
        private final int grain;

        Ground(int red, int green, int blue, int grain) {
            colour = new int[] {red, green, blue};
            this.grain = grain;
        }
    }

    /**
     * How a photo is taken.
     *
     * @param fill share of the frame that the document spans; above 1 it runs out of it
     * @param shift by how much of the frame the document lies too far to the right
     * @param skew by how much of the frame a corner may be off
     * @param exposure brightness of white paper, 1 is a full sensor
     * @param tint red, green and blue of the light
     * @param unevenness how much darker the far corner is, 0 to 1
     * @param blur of the lens, as sigma of a Gaussian in pixels of the photo
     * @param noise of the sensor, as sigma of 255 levels
     * @param glare share of the frame in which the lamp is mirrored; 0 for none
     */
    record Setting(
            int width,
            int height,
            Ground ground,
            double fill,
            double shift,
            double skew,
            double exposure,
            double[] tint,
            double unevenness,
            double blur,
            double noise,
            double glare,
            long seed) {}

    private static float[] grains() {
        Random random = new Random(1);
        float[] grains = new float[1 << 16];
        for (int i = 0; i < grains.length; i++) {
            grains[i] = (float) random.nextGaussian();
        }
        return grains;
    }

    static BufferedImage photo(BufferedImage sheet, Setting setting) {
        Camera camera = new Camera(setting);
        camera.lay(sheet);
        camera.shine();
        camera.mirrorLamp();
        camera.focus();
        return camera.develop();
    }

    /** As a flatbed scanner takes it: straight, even, to the edge of the glass. */
    static BufferedImage scan(BufferedImage sheet, int longSide, long seed) {
        double scale = (double) longSide / Math.max(sheet.getWidth(), sheet.getHeight());
        Setting setting = new Setting(
                (int) (sheet.getWidth() * scale),
                (int) (sheet.getHeight() * scale),
                Ground.WHITE_DESK,
                1,
                0,
                0,
                1.02,
                new double[] {1, 1, 1},
                0,
                0.5,
                1,
                0,
                seed);
        return photo(sheet, setting);
    }

    private void lay(BufferedImage sheet) {
        int[] colours = sheet.getRGB(0, 0, sheet.getWidth(), sheet.getHeight(), null, 0, sheet.getWidth());
        double[] plane = plane(sheet.getWidth(), sheet.getHeight());
        double bends = 0.002 + 0.01 * random.nextDouble();
        Arrays.setAll(bend, x -> (int) (20 + 8 * Math.sin(x * bends) + x * 0.1));
        for (int y = 0; y < wave.length; y++) {
            wave[y] = (float) (Math.sin(y * 0.35) + Math.sin(y * 0.11));
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double depth = plane[6] * x + plane[7] * y + 1;
                double u = (plane[0] * x + plane[1] * y + plane[2]) / depth;
                double v = (plane[3] * x + plane[4] * y + plane[5]) / depth;
                ground(x, y);
                paint(y * width + x, colours, sheet.getWidth(), sheet.getHeight(), u, v);
            }
        }
    }

    /** Lines that wave a little, as grain and weave do. */
    private void ground(int x, int y) {
        float grain = wave[(y + bend[x]) % wave.length];
        for (int channel = 0; channel < CHANNELS; channel++) {
            light[channel][y * width + x] = setting.ground().colour[channel] + grain * setting.ground().grain;
        }
    }

    /** Mixes the four nearest points of the sheet over the ground. */
    private void paint(int at, int[] colours, int sheetWidth, int sheetHeight, double u, double v) {
        int left = (int) Math.floor(u);
        int top = (int) Math.floor(v);
        if (left < -1 || top < -1 || left >= sheetWidth || top >= sheetHeight) {
            return;
        }
        double covered = 0;
        Arrays.fill(mixed, 0);
        for (int corner = 0; corner < 4; corner++) {
            int x = left + (corner & 1);
            int y = top + (corner >> 1);
            boolean inside = x >= 0 && y >= 0 && x < sheetWidth && y < sheetHeight;
            int argb = inside ? colours[y * sheetWidth + x] : 0;
            double weight = (1 - Math.abs(u - x)) * (1 - Math.abs(v - y)) * (argb >>> 24) / 255;
            covered += weight;
            for (int channel = 0; channel < CHANNELS; channel++) {
                mixed[channel] += weight * (argb >> 16 - 8 * channel & 0xFF);
            }
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            light[channel][at] = (float) (light[channel][at] * (1 - covered) + mixed[channel]);
        }
    }

    /**
     * From a point of the frame to one of the sheet, as the eight numbers of a homography: solved
     * from where the four corners of the sheet are seen.
     */
    private double[] plane(int sheetWidth, int sheetHeight) {
        double scale = setting.fill() * Math.min((double) width / sheetWidth, (double) height / sheetHeight);
        double[][] equations = new double[8][9];
        for (int corner = 0; corner < 4; corner++) {
            double u = (corner & 1) * (double) sheetWidth;
            double v = (corner >> 1) * (double) sheetHeight;
            double x = width * (0.5 + setting.shift()) + (u - sheetWidth / 2.0) * scale + off();
            double y = height / 2.0 + (v - sheetHeight / 2.0) * scale + off();
            equations[2 * corner] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            equations[2 * corner + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return solved(equations);
    }

    private double off() {
        return (random.nextDouble() * 2 - 1) * setting.skew() * Math.min(width, height);
    }

    /** Gauss and Jordan. */
    private static double[] solved(double[][] equations) {
        int count = equations.length;
        for (int column = 0; column < count; column++) {
            int pivot = column;
            for (int row = column + 1; row < count; row++) {
                pivot = Math.abs(equations[row][column]) > Math.abs(equations[pivot][column]) ? row : pivot;
            }
            double[] swapped = equations[column];
            equations[column] = equations[pivot];
            equations[pivot] = swapped;
            for (int row = 0; row < count; row++) {
                double factor = equations[row][column] / equations[column][column];
                for (int at = column; row != column && at <= count; at++) {
                    equations[row][at] -= factor * equations[column][at];
                }
            }
        }
        double[] solution = new double[count];
        Arrays.setAll(solution, row -> equations[row][count] / equations[row][row]);
        return solution;
    }

    private void shine() {
        double angle = random.nextDouble() * 2 * Math.PI;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double along =
                        Math.cos(angle) * (x - width / 2.0) / width + Math.sin(angle) * (y - height / 2.0) / height;
                double shade = setting.exposure() * (1 - setting.unevenness() * (along + 0.5));
                for (int channel = 0; channel < CHANNELS; channel++) {
                    light[channel][y * width + x] *= (float) (shade * setting.tint()[channel]);
                }
            }
        }
    }

    private void mirrorLamp() {
        if (setting.glare() == 0) {
            return;
        }
        double radius = Math.sqrt(setting.glare() * width * height / Math.PI);
        double centreX = width * (0.35 + 0.3 * random.nextDouble());
        double centreY = height * (0.35 + 0.3 * random.nextDouble());
        double flat = 0.6 + 0.8 * random.nextDouble();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double distance = Math.hypot((x - centreX) * flat, (y - centreY) / flat) / radius;
                float added = (float) (240 * Math.exp(-distance * distance * distance));
                for (int channel = 0; channel < CHANNELS; channel++) {
                    light[channel][y * width + x] += added;
                }
            }
        }
    }

    /** A lens out of focus: a Gaussian, across and down. */
    private void focus() {
        int radius = (int) Math.ceil(3 * setting.blur());
        float[] weights = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) Math.exp(-i * i / (2 * setting.blur() * setting.blur()));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        for (int channel = 0; channel < CHANNELS; channel++) {
            light[channel] = spread(spread(light[channel], weights, true), weights, false);
        }
    }

    private float[] spread(float[] source, float[] weights, boolean across) {
        int radius = weights.length / 2;
        int end = (across ? width : height) - 1;
        int step = across ? 1 : width;
        float[] target = new float[source.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int place = across ? x : y;
                float sum = 0;
                for (int i = Math.max(-radius, -place); i <= Math.min(radius, end - place); i++) {
                    sum += weights[i + radius] * (source[at + i * step] - source[at]);
                }
                target[at] = source[at] + sum;
            }
        }
        return target;
    }

    /** Most of a sensor's noise is in the brightness; some is in the colours. */
    private BufferedImage develop() {
        BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] colours = new int[width * height];
        for (int at = 0; at < colours.length; at++) {
            double common = grain() * setting.noise();
            int rgb = 0;
            for (int channel = 0; channel < CHANNELS; channel++) {
                double value = light[channel][at] + common + grain() * setting.noise() / 2;
                rgb = rgb << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
            }
            colours[at] = rgb;
        }
        photo.setRGB(0, 0, width, height, colours, 0, width);
        return photo;
    }

    /** One of many random numbers drawn beforehand: drawing each anew takes longer than all the rest. */
    private float grain() {
        grain = (grain * 1_103_515_245 + 12_345) & 0x7FFFFFFF;
        return GRAINS[grain >> 12 & GRAINS.length - 1];
    }

    /** A photocopy: no colour, harder contrast. */
    static BufferedImage copied(BufferedImage sheet) {
        BufferedImage copy = new BufferedImage(sheet.getWidth(), sheet.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < sheet.getHeight(); y++) {
            for (int x = 0; x < sheet.getWidth(); x++) {
                int argb = sheet.getRGB(x, y);
                int grey = (299 * (argb >> 16 & 0xFF) + 587 * (argb >> 8 & 0xFF) + 114 * (argb & 0xFF)) / 1000;
                int hard = Math.max(20, Math.min(250, (int) ((grey - 128) * 1.25 + 140)));
                copy.setRGB(x, y, argb & 0xFF000000 | hard * 0x010101);
            }
        }
        return copy;
    }
}
