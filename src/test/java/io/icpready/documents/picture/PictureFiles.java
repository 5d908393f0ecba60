package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Picture files of every kind, made in memory. */
public final class PictureFiles {

    private PictureFiles() {}

    public static byte[] jpeg(BufferedImage image, double quality) {
        return write("jpeg", new IIOImage(image, null, null), quality, false);
    }

    public static byte[] progressiveJpeg(BufferedImage image) {
        return write("jpeg", new IIOImage(image, null, null), 0.9, true);
    }

    /** Four bands as Adobe writes them: inverted, and marked by an APP14 segment. */
    public static byte[] cmykJpeg(BufferedImage image) {
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 4, null);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                raster.setPixel(x, y, new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 255});
            }
        }
        byte[] bare = write("jpeg", new IIOImage(raster, null, null), 0.9, false);
        byte[] adobe = segment(0xEE, "Adobe\0\144\0\0\0\0\0".substring(0, 12).getBytes(ISO_8859_1));
        return insert(bare, 2, adobe);
    }

    public static byte[] png(BufferedImage image) {
        return write("png", new IIOImage(image, null, null), 1, false);
    }

    public static byte[] interlacedPng(BufferedImage image) {
        return write("png", new IIOImage(image, null, null), 1, true);
    }

    /** Sixteen bits per channel. */
    public static byte[] deepPng(BufferedImage image) {
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        WritableRaster raster = colours.createCompatibleWritableRaster(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                raster.setPixel(
                        x, y, new int[] {(rgb >> 16 & 0xFF) * 257, (rgb >> 8 & 0xFF) * 257, (rgb & 0xFF) * 257});
            }
        }
        return png(new BufferedImage(colours, raster, false, null));
    }

    public static byte[] gif(BufferedImage image) {
        BufferedImage indexed = Drawings.converted(image, BufferedImage.TYPE_BYTE_INDEXED);
        return write("gif", new IIOImage(indexed, null, null), 1, false);
    }

    public static byte[] animatedGif(List<BufferedImage> frames) {
        ImageWriter writer = writerOf("gif");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (BufferedImage frame : frames) {
                writer.writeToSequence(
                        new IIOImage(Drawings.converted(frame, BufferedImage.TYPE_BYTE_INDEXED), null, null), null);
            }
            writer.endWriteSequence();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The JDK's own writer: another may stand on the class path of a test. */
    public static ImageWriter writerOf(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.imageio.")) {
            writer = writers.next();
        }
        return writer;
    }

    private static byte[] write(String format, IIOImage image, double quality, boolean progressive) {
        ImageWriter writer = writerOf(format);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality((float) quality);
            }
            if (progressive) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.setOutput(stream);
            writer.write(null, image, param);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /**
     * The same picture in a file of exactly so many bytes, all of them the picture's own: fill bytes
     * before the last marker, empty blocks in the compressed rows, further blocks of the frame.
     */
    public static byte[] sized(byte[] file, int bytes) {
        int missing = bytes - file.length;
        if (missing == 0) {
            return file;
        }
        if (file[0] == (byte) 0xFF) {
            byte[] fill = new byte[missing];
            Arrays.fill(fill, (byte) 0xFF);
            return insert(file, file.length - 2, fill);
        }
        return file[0] == (byte) 0x89 ? sizedPng(file, missing) : insert(file, file.length - 2, subBlocks(missing));
    }

    /** The first IDAT becomes three or more: head of the stream, empty stored blocks, the rest. */
    private static byte[] sizedPng(byte[] png, int missing) {
        int at = firstImageData(png);
        int length = ByteBuffer.wrap(png).getInt(at);
        int chunks = 1;
        while ((missing - 12 - 12 * chunks) % 5 != 0) {
            chunks++;
        }
        byte[] blocks = new byte[missing - 12 - 12 * chunks];
        for (int block = 0; block < blocks.length; block += 5) {
            blocks[block + 3] = (byte) 0xFF;
            blocks[block + 4] = (byte) 0xFF;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(png, at));
        out.writeBytes(chunk("IDAT", Arrays.copyOfRange(png, at + 8, at + 10)));
        for (int number = 1; number < chunks; number++) {
            out.writeBytes(chunk("IDAT", Arrays.copyOfRange(blocks, 5 * (number - 1), 5 * number)));
        }
        out.writeBytes(chunk("IDAT", Arrays.copyOfRange(blocks, 5 * (chunks - 1), blocks.length)));
        out.writeBytes(chunk("IDAT", Arrays.copyOfRange(png, at + 10, at + 8 + length)));
        out.writeBytes(Arrays.copyOfRange(png, at + 12 + length, png.length));
        return out.toByteArray();
    }

    static int firstImageData(byte[] png) {
        int at = 8;
        while (png[at + 4] != 'I' || png[at + 5] != 'D') {
            at += 12 + ByteBuffer.wrap(png).getInt(at);
        }
        return at;
    }

    /** The same picture twice, one after the other, as an APNG. */
    static byte[] animatedPng(byte[] png) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        int end = png.length - 12;
        int first = firstImageData(png);
        for (int at = first; at < end; at += 12 + ByteBuffer.wrap(png).getInt(at)) {
            rows.write(png, at + 8, ByteBuffer.wrap(png).getInt(at));
        }
        byte[] number = {0, 0, 0, 2};
        return join(
                Arrays.copyOf(png, first),
                chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0}),
                frameControl(png, 0),
                Arrays.copyOfRange(png, first, end),
                frameControl(png, 1),
                chunk("fdAT", join(number, rows.toByteArray())),
                Arrays.copyOfRange(png, end, png.length));
    }

    /** A frame as large as the picture, shown for a second. */
    private static byte[] frameControl(byte[] png, int number) {
        return chunk(
                "fcTL",
                ByteBuffer.allocate(26)
                        .putInt(number)
                        .put(png, 16, 8)
                        .putLong(0)
                        .putShort((short) 1)
                        .putShort((short) 1)
                        .array());
    }

    private static byte[] subBlocks(int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int missing = bytes;
        while (missing > 0) {
            int part = missing > 200 + 2 ? 200 : missing;
            out.write(part - 1);
            out.writeBytes(new byte[part - 1]);
            missing -= part;
        }
        return out.toByteArray();
    }

    /** The same picture in a file of exactly so many bytes; the rest is comment. */
    static byte[] commented(byte[] file, int bytes) {
        int missing = bytes - file.length;
        if (file[0] == (byte) 0xFF) {
            return insert(file, afterJfif(file), jpegComments(missing));
        }
        if (file[0] == (byte) 0x89) {
            return insert(file, 33, chunk("prVt", new byte[missing - 12]));
        }
        return insert(file, file.length - 1, gifComments(missing));
    }

    private static int afterJfif(byte[] jpeg) {
        boolean jfif = (jpeg[3] & 0xFF) == 0xE0;
        return jfif ? 4 + ((jpeg[4] & 0xFF) << 8 | jpeg[5] & 0xFF) : 2;
    }

    private static byte[] jpegComments(int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int missing = bytes;
        while (missing > 0) {
            int part = missing > 65_000 + 4 ? 65_000 : missing;
            out.writeBytes(segment(0xFE, new byte[part - 4]));
            missing -= part;
        }
        return out.toByteArray();
    }

    /** Comment extensions: one of at most 256 + 4 bytes after the other. */
    private static byte[] gifComments(int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int missing = bytes;
        while (missing > 0) {
            int part = missing > 200 + 5 ? 200 : missing;
            out.writeBytes(new byte[] {0x21, (byte) 0xFE, (byte) (part - 4)});
            out.writeBytes(new byte[part - 4]);
            out.write(0);
            missing -= part;
        }
        return out.toByteArray();
    }

    public static byte[] segment(int marker, byte[] payload) {
        return ByteBuffer.allocate(payload.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (payload.length + 2))
                .put(payload)
                .array();
    }

    public static byte[] chunk(String name, byte[] data) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(ISO_8859_1));
        crc.update(data);
        return ByteBuffer.allocate(data.length + 12)
                .putInt(data.length)
                .put(name.getBytes(ISO_8859_1))
                .put(data)
                .putInt((int) crc.getValue())
                .array();
    }

    /** EXIF with an orientation and a place, as a phone writes it. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        return insert(jpeg, afterJfif(jpeg), segment(0xE1, exif(orientation)));
    }

    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(200);
        tiff.put("Exif\0\0MM".getBytes(ISO_8859_1)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0110, 2, 12, 60); // model
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 80); // place
        tiff.putInt(0);
        tiff.position(6 + 60).put("Telephone 7\0".getBytes(ISO_8859_1));
        tiff.position(6 + 80).putShort((short) 2);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 120);
        tiff.putInt(0);
        tiff.position(6 + 120);
        tiff.putInt(22).putInt(1).putInt(32).putInt(1).putInt(0).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A well-formed PNG that claims a size and holds next to nothing. */
    public static byte[] pngBomb(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 1).put((byte) 0);
        byte[] rows = deflated(new byte[2_000_000]);
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                chunk("IHDR", header.array()),
                chunk("IDAT", rows),
                chunk("IEND", new byte[0]));
    }

    public static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater();
        deflater.setInput(data);
        deflater.finish();
        byte[] buffer = new byte[data.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        return Arrays.copyOf(buffer, length);
    }

    /** A JPEG whose frame header claims another size than its data has. */
    public static byte[] jpegBomb(byte[] jpeg, int width, int height) {
        byte[] bomb = jpeg.clone();
        int at = frameHeader(bomb);
        ByteBuffer.wrap(bomb).position(at + 5).putShort((short) height).putShort((short) width);
        return bomb;
    }

    public static int frameHeader(byte[] jpeg) {
        for (int at = 2; at + 4 < jpeg.length; ) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xC2) {
                return at;
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        throw new IllegalArgumentException("no frame header");
    }

    public static byte[] gifBomb(byte[] gif, int width, int height) {
        byte[] bomb = gif.clone();
        bomb[6] = (byte) width;
        bomb[7] = (byte) (width >> 8);
        bomb[8] = (byte) height;
        bomb[9] = (byte) (height >> 8);
        return bomb;
    }

    public static byte[] insert(byte[] file, int at, byte[] part) {
        return join(Arrays.copyOf(file, at), part, Arrays.copyOfRange(file, at, file.length));
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    public static byte[] text(String text, int bytes) {
        return Arrays.copyOf(text.getBytes(ISO_8859_1), bytes);
    }

    /** Adobe's segment, with so many bytes behind its end. */
    static byte[] adobe(int transform, int more) {
        byte[] payload = Arrays.copyOf("Adobe\0d".getBytes(ISO_8859_1), 12 + more);
        payload[11] = (byte) transform;
        return segment(0xEE, payload);
    }

    /** What follows the JFIF header. */
    static byte[] withoutJfif(byte[] jpeg) {
        return Arrays.copyOfRange(jpeg, afterJfif(jpeg), jpeg.length);
    }

    /** EXIF with an orientation of this TIFF type: 1 BYTE, 3 SHORT, 4 LONG. */
    static byte[] orientation(int orientation, int type) {
        ByteBuffer exif = ByteBuffer.allocate(32);
        exif.put("Exif\0\0MM".getBytes(ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1);
        entry(exif, 0x0112, type, 1, type == 1 ? orientation << 24 : type == 3 ? orientation << 16 : orientation);
        return segment(0xE1, exif.array());
    }

    /** The same PNG with a palette of so many colours. */
    static byte[] withPalette(byte[] png, int colours) {
        int at = 8;
        while (png[at + 4] != 'P') {
            at += 12 + ByteBuffer.wrap(png).getInt(at);
        }
        int to = at + 12 + ByteBuffer.wrap(png).getInt(at);
        return join(
                Arrays.copyOf(png, at), chunk("PLTE", new byte[3 * colours]), Arrays.copyOfRange(png, to, png.length));
    }
}
