package io.icpready.documents.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The colour profile of a PNG (iCCP): name, one byte for the method, a compressed profile. */
final class PngProfile {

    private static final int LONGEST_NAME = 79;

    /** Printers' profiles have 2 MB at most. */
    private static final int LARGEST = 4 * 1024 * 1024;

    private static final byte[] NAME_AND_METHOD = "icc\0\0".getBytes(ISO_8859_1);

    private PngProfile() {}

    /** The data of a chunk with this profile and nothing else; empty when there is no profile. */
    static Optional<byte[]> writtenAnew(byte[] data) {
        int name = 0;
        while (name < data.length && data[name] != 0) {
            name++;
        }
        int from = name + 2;
        if (name == 0 || name > LONGEST_NAME || from >= data.length || data[name + 1] != 0) {
            return Optional.empty();
        }
        return inflated(data, from).flatMap(IccProfile::of).map(PngProfile::written);
    }

    private static Optional<byte[]> inflated(byte[] data, int from) {
        try (InflaterInputStream profile =
                new InflaterInputStream(new ByteArrayInputStream(data, from, data.length - from))) {
            return Optional.of(profile.readNBytes(LARGEST));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] written(byte[] profile) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(NAME_AND_METHOD);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            deflater.write(profile);
        } catch (IOException impossible) {
            throw new IllegalStateException("Memory does not fail to take bytes", impossible);
        }
        return data.toByteArray();
    }
}
