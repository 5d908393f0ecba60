package io.icpready.documents.picture;

import io.icpready.documents.picture.measures.Thumbnail;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;

/**
 * Decodes every pixel of a picture once, by the reader of the format that was recognised, and keeps
 * a reduced copy. A picture that decodes only with warnings is a damaged picture.
 */
final class PictureDecoder {

    /**
     * The decoder hands out every n-th pixel of every n-th row so that about this many remain on
     * the long side. All rows are decoded all the same; only memory is saved.
     */
    private static final int LONG_SIDE_READ = 1500;

    private static final ImageTypeSpecifier RED_GREEN_BLUE = ImageTypeSpecifier.createInterleaved(
            ColorSpace.getInstance(ColorSpace.CS_sRGB), new int[] {0, 1, 2}, DataBuffer.TYPE_BYTE, false, false);

    private PictureDecoder() {}

    /** What became of a picture. */
    sealed interface Decoded {

        /** Every frame decoded without a complaint. */
        record Complete(Thumbnail thumbnail) implements Decoded {}

        /** The content is damaged or of a kind that no common program opens. */
        record Damaged() implements Decoded {}

        /** The decoder was still busy when its time was up. */
        record TooSlow() implements Decoded {}
    }

    static Decoded decode(PictureLayout layout, Deadline deadline) {
        ImageReader reader = readerOf(layout.format());
        try (BoundedInput input = new BoundedInput(layout.decodable(), deadline)) {
            reader.setInput(input, true, true);
            Watch watch = new Watch(deadline);
            reader.addIIOReadWarningListener(watch);
            reader.addIIOReadProgressListener(watch);
            Thumbnail first = thumbnail(reader, 0);
            for (int frame = 1; frame < layout.frames(); frame++) {
                if (deadline.passed()) {
                    return new Decoded.TooSlow();
                }
                reader.read(frame, reduced(reader, frame));
            }
            return watch.verdict(first);
        } catch (InterruptedIOException late) {
            return new Decoded.TooSlow();
        } catch (IOException | RuntimeException unreadable) {
            // The JDK's readers answer crafted files with unchecked exceptions of many kinds.
            return deadline.passed() ? new Decoded.TooSlow() : new Decoded.Damaged();
        } finally {
            reader.dispose();
        }
    }

    /** The JDK's own reader: what else stands on the class path is not asked. */
    static ImageReader readerOf(ImageFormat format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio.")) {
                return reader;
            }
            reader.dispose();
        }
        throw new IllegalStateException("The JDK's reader of " + format + " is missing");
    }

    private static Thumbnail thumbnail(ImageReader reader, int frame) throws IOException {
        ImageReadParam param = reduced(reader, frame);
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(frame);
        if (types.hasNext()) {
            if (types.next().getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR) {
                param.setDestination(unswapped(reader, frame, param));
            }
            return Thumbnail.of(reader.read(frame, param));
        }
        // Printing colours, and RGB as Adobe marks it, have no Java image type; their bare samples
        // can be read.
        Raster raster = reader.readRaster(frame, param).createTranslatedChild(0, 0);
        return raster.getNumBands() == 3 ? Thumbnail.ofBareColours(raster) : Thumbnail.ofFourColours(raster);
    }

    /** The decoder makes red, green and blue; into the other order it would swap them one by one. */
    private static BufferedImage unswapped(ImageReader reader, int frame, ImageReadParam param) throws IOException {
        return RED_GREEN_BLUE.createBufferedImage(
                kept(reader.getWidth(frame), param.getSourceXSubsampling()),
                kept(reader.getHeight(frame), param.getSourceYSubsampling()));
    }

    private static int kept(int pixels, int step) {
        return (pixels + step - 1) / step;
    }

    private static ImageReadParam reduced(ImageReader reader, int frame) throws IOException {
        int longSide = Math.max(reader.getWidth(frame), reader.getHeight(frame));
        int step = Math.max(1, longSide / LONG_SIDE_READ);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /** Collects warnings and stops a decoder that is late. */
    private static final class Watch implements IIOReadWarningListener, IIOReadProgressListener {

        private final Deadline deadline;
        private boolean warned;
        private boolean late;

        Watch(Deadline deadline) {
            this.deadline = deadline;
        }

        Decoded verdict(Thumbnail thumbnail) {
            if (late) {
                return new Decoded.TooSlow();
            }
            return warned ? new Decoded.Damaged() : new Decoded.Complete(thumbnail);
        }

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            warned = true;
        }

        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (deadline.passed()) {
                late = true;
                source.abort();
            }
        }

        @Override
        public void readAborted(ImageReader source) {
            late = true;
        }

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}
    }
}
